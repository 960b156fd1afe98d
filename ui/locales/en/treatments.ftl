# Treatments: courses, doses, plans, side effects.
