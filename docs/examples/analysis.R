# Rscript analysis.R RESULT-FOLDER: headline numbers, a paired difference, one curve. Prints CSV.
folder <- commandArgs(trailingOnly = TRUE)[1]
runs <- read.csv(file.path(folder, "runs.csv"), check.names = FALSE)
curves <- read.csv(file.path(folder, "curves.csv"))
measures <- c("coverage_data", "leakage_bound_data", "denied_data")
scenarios <- unique(runs$scenario)
line <- function(what, measure, values) {
  q <- quantile(values, c(0.5, 0.05, 0.95), na.rm = TRUE)
  cat(what, measure, sprintf("%.4f", q), sep = ",")
  cat("\n")
}
cat("what,measure,median,p05,p95\n")
for (scenario in scenarios) {
  for (measure in measures) line(scenario, measure, runs[runs$scenario == scenario, measure])
}
# Runs with the same number have the same luck: their difference is what the scenario changes.
if (length(scenarios) > 1) {
  pair <- merge(runs[runs$scenario == scenarios[1], ], runs[runs$scenario == scenarios[2], ], by = "run")
  for (measure in measures) {
    difference <- pair[[paste0(measure, ".y")]] - pair[[paste0(measure, ".x")]]
    line(paste(scenarios[2], "minus", scenarios[1]), measure, difference)
  }
}
# The last date of replayed history: what comes after is conditional on the scenario's futures.
for (scenario in scenarios) {
  denied <- curves[curves$scenario == scenario & curves$entity == "all" & curves$observable == "denied", ]
  replayed <- denied[denied$phase == "replayed" & denied$n > 0, ]
  last <- replayed[nrow(replayed), ]
  cat(scenario, paste("denied on", last$date), sprintf("%.4f", c(last$p50, last$p05, last$p95)), sep = ",")
  cat("\n")
}
