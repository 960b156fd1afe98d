# The four-panel trend picture with gnuplot: gnuplot -e "csv='visits.csv'; out='x.png'" plot.gp
set terminal pngcairo size 1600,900 font "Sans,11"
set output out
set datafile separator ","
set xdata time
set timefmt "%Y-%m-%d"
set format x "%b %Y"
set xtics 7889400
set grid ytics lc rgb "#dddddd"
unset key
set style fill solid 1.0 noborder
set multiplot layout 4,1 margins 0.06,0.90,0.06,0.95 spacing 0.02,0.07

# Points, and lines that stop where the file has an empty line: a gap of more than 1.5 times the planned interval.
do for [n = 2:5] {
    unset object
    unset label
    title = word("'' 'FIQR total (0–100)' 'Pain (0–10)' 'PSD (0–31)' 'PHQ-9 (0–27)'", n)
    top = n == 2 ? 100 : n == 3 ? 10 : n == 4 ? 31 : 27
    edges = n == 2 ? "0 40 60 75 100" : n == 3 ? "0 4 7 10" : n == 4 ? "0 12 20 31" : "0 5 10 15 20 27"
    names = n == 2 ? "mild moderate severe extreme" : n == 3 ? "mild moderate severe" : n == 4 ? "low moderate high" : "minimal mild moderate 'mod. severe' severe"
    do for [b = 1:words(edges) - 1] {
        lo = word(edges, b) + 0.0
        hi = word(edges, b + 1) + 0.0
        shade = 0xf6 - 0x0c * b
        set object b rectangle from graph 0, first lo to graph 1, first hi behind fillstyle solid noborder fillcolor rgb int(shade * 65793)
        set label b word(names, b) at graph 1.005, first (lo + hi) / 2 font ",9"
    }
    set yrange [0:top]
    set label 99 title at graph 0, graph 1.08 left font ",12"
    plot csv skip 1 using (timecolumn(1)):(column(n)) with linespoints lw 2 pt 7 ps 1.2 lc rgb "#1f5fa8", \
         csv skip 1 every ::0:0:0:0 using (timecolumn(1)):(column(n)) with points pt 6 ps 2.4 lw 2 lc rgb "#333333"
}
unset multiplot
