# Verläufe: Urteile, Phasen, Diagramme, Vergleiche.
