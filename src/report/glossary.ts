/** The terms that a reader of the charts needs, in plain sentences. */
export const GLOSSARY: Readonly<Record<string, string>> = {
  Band: "At each date the darker band holds the middle half of the runs and the lighter one the middle 90 %; the line is the median. The bands show what differs between runs of the model, not how far the model may be from the world.",
  "Replayed and generated":
    "In the shaded years the leader's acts, rules, crises and deals follow the recorded history (in today also the partners' announcements); everything else is computed. After them the model generates events as well.",
  Twin: "The same world and the same luck without any control. What the run lacks compared with its twin is the effect of the controls.",
  Wanted: "What the twin exports to the target of goods at or above the threshold of control.",
  Leakage:
    "What is delivered in spite of the controls, as a share of wanted, by the wall that failed. Outside: unbound, uncovered. Before: lag, stockpile. Through, by permission: licensed, downgraded; by evasion: shells, defection, theft, remote. Around: backfill. What is bound is the rest of wanted but for outside; leakage of what is bound is what comes before, through and around over it. Two more sums: permitted is what is legal (unbound, uncovered, licensed, downgraded, backfill), timing is lag and stockpile.",
  "Lag and stockpile":
    "Between the leader's announcement and the entry into force at a supplier: sold as in the twin is lag. Bought on top of it, it lies in stock, and counts as stockpile when it is used in place of purchases; so does ordinary stock that runs down. Prestock is the part of it that was in stock before the goods were controlled.",
  "Unbound, backfill, uncovered, licensed, downgraded":
    "Unbound is sold by states without a control up to what they sell in the twin, backfill what they sell above that; uncovered by a joiner whose law does not reach it; licensed under a licence or exemption; downgraded goods stay below the threshold and count by their effect.",
  "Defection, shells, theft, remote":
    "Defection is the laxity of states and violations of firms; shells are buying fronts in third countries, counted by what arrives; theft is of goods; remote is the effect of rented access abroad.",
  Diffusion:
    "The share of users, weighted by size, that hold the generation which was the frontier when the leader announced. The rolling version asks for the frontier of ten years before.",
  Delay:
    "Backward delay: how many years earlier the twin's median user stood where the run's stands; negative where the run leads. The bracket in the charts of diffusion is the distance between two median curves and need not equal it.",
  Gap: "Years behind the world's frontier: of the best users by what they hold, of domestic makers by what they make.",
  "Compliance and participation":
    "Compliance is how far a state enforces what is in force there: full from 75 %, lax below, out below 40 %. Participation multiplies it by the part of the coalition's list in force and by legal authority, and weighs members by their trade in what stands on it; what the leader lists alone and neutral states do not count.",
  Yard: "The set of controlled technologies; its size is the share of the target's need that is controlled.",
  Costs:
    "Gross loss is what states sell below the twin, gains are what others sell above it; retaliation counts output lost for want of minerals, administration the cases that controls add. Constant dollars.",
  Paired: "Run number k of every scenario uses the same seed and the same draws, so differences are taken run by run.",
};
