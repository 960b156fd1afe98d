# Evolución: veredictos, fases, gráficos, comparaciones.
