# Reads what `fibrotrend export csv --out FOLDER` (or `export research`) wrote and makes a small table: for every score
# that was followed over several visits, how many patients have at least two values, and how far the last one lies from
# the first. Base R only.
#
#   Rscript docs/analysis.R FOLDER
#
# An empty cell is missing: na.strings = "" keeps it so. Nothing here tests anything: these are descriptions.

arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) != 1) stop("name the folder of an export: Rscript docs/analysis.R FOLDER")
read <- function(name) {
  read.csv(file.path(arguments[1], name), na.strings = "", encoding = "UTF-8",
           check.names = FALSE, stringsAsFactors = FALSE)
}

values <- read("values_long.csv")
codebook <- read("codebook.csv")

# Numbers only: criteria are true or false, bands are words.
scores <- values[values$what == "score" & !is.na(values$range_low), ]
scores$value <- as.numeric(scores$value)
scores$date <- as.Date(scores$date)
scores <- scores[!is.na(scores$value), ]
scores$measure <- paste(scores$instrument, scores$key, sep = ".")
scores <- scores[order(scores$measure, scores$patient, scores$date), ]

# First and last value of each patient.
ends <- lapply(split(scores, list(scores$measure, scores$patient), drop = TRUE), function(rows) {
  data.frame(measure = rows$measure[1], visits = nrow(rows),
             first = rows$value[1], last = rows$value[nrow(rows)])
})
ends <- do.call(rbind, ends)
followed <- ends[ends$visits >= 2, ]

result <- do.call(rbind, lapply(split(followed, followed$measure), function(rows) {
  change <- rows$last - rows$first
  data.frame(measure = rows$measure[1], patients = nrow(rows),
             median_first = median(rows$first), median_last = median(rows$last),
             median_change = median(change),
             lower_quartile = unname(quantile(change, 0.25)),
             upper_quartile = unname(quantile(change, 0.75)))
}))
# What a measure means stands in the codebook; a score that has the key of an item is called instrument.scores.key there.
described <- codebook[codebook$file == "visits_wide.csv", c("column", "meaning")]
described$column <- sub(".scores.", ".", described$column, fixed = TRUE)
result$meaning <- described$meaning[match(result$measure, described$column)]
rownames(result) <- NULL

cat(length(unique(values$patient)), "patients with questionnaires,",
    nrow(result), "scores with two values or more\n\n")
print(result, row.names = FALSE, right = FALSE)
