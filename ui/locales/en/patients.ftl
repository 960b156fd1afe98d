# The list of patients, a patient's page and form, the time line, addresses, what is due.
