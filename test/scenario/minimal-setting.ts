/**
 * The smallest setting in which everything occurs: 3 suppliers, 2 items, 3 firms, 1 hub, 1 mineral, 3 users. All in memory, all
 * invented; the numbers are round so that a test can reason about them.
 */
import type { FileSet } from "../../src/scenario/scenario.ts";

const TABLES: Readonly<Record<string, string>> = {
  suppliers: `id,name,role,joined,left,threat,alliance,exposure,sector_exposure,join_residual,exports_musd,law_list,law_end_user,law_end_use,law_services,law_country,law_extraterritorial,legal_lag_years,amends_at_once,cases_per_year,checks_per_case,licence_rate,source,place,grade,note
US,United States,leader,,,1,1,0.1,0.1,0,1000000,1,1,1,1,1,1,0.1,1,40000,0.03,0.1,report,p. 1,documented,
NL,Netherlands,partner,,,0.6,0.8,0.05,0.05,0,500000,1,0.5,0.5,0.5,0,0,0.5,0,5000,0.02,0.3,report,p. 2,inferred,
JP,Japan,partner,2018-06-01,2030-01-01,0.8,0.9,0.2,0.2,0,700000,1,0.5,0.5,0,0,0,0.3,0,8000,0.02,0.3,assumption,,assumed,"a note, with a comma"
`,
  dependence: `supplier,mineral,dependence,source,place,grade,note
US,gallium,0.2,assumption,,assumed,
JP,gallium,0.4,assumption,,assumed,
`,
  items: `id,name,list,entries,entry_count,durability,life_years,criticality,need_musd,need_growth,domestic_share,domestic_gap_years,controlled_share,threshold_lag_years,frontier_pace,smuggling_ease,substitute_effect,substitutability,leader_content,learnability,theft_ease,remote_share,world_demand_musd,lead_time_years,capacity_pace,by_list,by_end_user,by_end_use,by_services,by_country,permitted_share,exceptions,stockable,relocatable,sectors,minerals,source,place,grade,note
TOOLS,Lithography tools,main,3B001,4,installed,10,0.9,4000,0.1,0.1,10,0.3,6,1,0.05,0.5,0.3,0.3,0.4,0.02,0,12000,1,1,0.5,0.2,0.1,0.1,0.1,1,1,1,1,foundry,,report,p. 3,inferred,
CHIPS,Accelerators,main,3A090;4A090,2,consumed,4,0.8,6000,0.2,0.2,4,0.5,3,1,0.5,0.6,0.2,0.8,0.5,0.1,0.2,30000,0.3,1,0.4,0.2,0.2,0,0.2,1,1,1,1,foundry;cloud,gallium:0.3,report,p. 4,inferred,
`,
  market_shares: `item,supplier,share,source,place,grade,note
TOOLS,NL,0.8,report,p. 5,documented,
TOOLS,JP,0.2,report,p. 5,documented,
CHIPS,US,1,report,p. 5,documented,
`,
  firms: `id,name,supplier,products,target_revenue_share,diligence,source,place,grade,note
LITHO,Litho Works,NL,TOOLS:0.9,0.15,0.8,report,p. 6,documented,
OPTIC,Optic Company,JP,TOOLS:0.5,0.3,0.6,report,p. 6,inferred,
ACCEL,Accelerator Inc.,US,CHIPS:0.7,0.25,0.7,report,p. 6,documented,
`,
  hubs: `id,name,trade_musd,diligence,alignment,source,place,grade,note
PORT,Free Port,800000,0.3,0.5,assumption,,assumed,
`,
  minerals: `id,name,target_share,market_musd,price_elasticity,alternative_rate,source,place,grade,note
gallium,Gallium,0.9,200,0.3,0.2,report,p. 7,inferred,
`,
  users: `id,name,sector,count,size,military,absorption,vintage_gap_years,listed,source,place,grade,note
FAB,Foundry,foundry,2,3,0.1,0.7,5,2020-12-18,report,p. 8,inferred,
CLOUD,Cloud houses,cloud,3,2,0,0.8,2,,assumption,,assumed,
ARSENAL,Military institutes,cloud,1,1,1,0.5,6,,assumption,,assumed,
`,
  timeline: `date,actor,class,rule,items,effective,entities,listed_share,tighten_years,value,statement,source,place,grade,note
2018-03-01,US,signal,,,,0,0,0,0.5,A rumour,report,p. 9,documented,
2019-05-16,US,package,,CHIPS,2019-08-19,20,0.5,0,0.5,First package,report,p. 9,documented,
2020-05-15,US,rule,extraterritorial,,,0,0,0,0.6,Foreign reach,report,p. 9,documented,
2021-01-10,NL,announce,,TOOLS,,0,0,0,0,A partner follows,report,p. 9,documented,
2021-09-01,NL,force,,TOOLS,,0,0,0,0,In force there,report,p. 9,documented,
2022-01-05,target,crisis,,all,,0,0,0,0.4,A crisis,assumption,,assumed,
`,
  series: `series,date,value,source,place,grade,note
threat,2018-01-01,0.4,assumption,,assumed,
threat,2024-01-01,0.8,assumption,,assumed,
aid,2018-01-01,0.3,assumption,,assumed,
fusion,2018-01-01,0.6,assumption,,assumed,
politics,2018-01-01,0.5,assumption,,assumed,
row_demand,2018-01-01,1,assumption,,assumed,
push,2018-01-01,1.2,assumption,,assumed,
openness,2018-01-01,0.2,assumption,,assumed,
collection,2018-01-01,1,assumption,,assumed,
recovery,2018-01-01,1,assumption,,assumed,
`,
  parameters: `name,value,low,high,grade,source,place,note
crisis_rate,0.3,0.1,0.6,inferred,report,p. 10,one in three years
fear_memory_years,1,,,assumed,assumption,,
`,
};

const SOURCES = `id,kind,citation,url,terms
assumption,assumption,Assumption of a test,,none
report,report,An invented report,https://example.org/report,none
`;

export const MINIMAL_PATH = "scenarios/minimal.yaml";

const ROOT = `title: Minimal
question: Does it run?
differs: The root of the tests
sources: [report]
data: minimal
time:
  start: 2018-01-01
  end: 2026-01-01
  ticks_per_year: 12
  replay_until: 2023-01-01
  twin_extra_years: 4
  record_every: 3
regime:
  mode: sequential
  leader: first
`;

const CHILD = `title: Child
extends: minimal
differs: In nothing
`;

/** The files of the minimal setting, with `changed` laid over them (undefined takes a file away). */
export function minimalFiles(changed: Readonly<Record<string, string | undefined>> = {}): FileSet {
  const files = new Map<string, string>([
    [MINIMAL_PATH, ROOT],
    ["scenarios/child.yaml", CHILD],
    ["seeds/sources.csv", SOURCES],
  ]);
  for (const [table, text] of Object.entries(TABLES)) files.set(`seeds/minimal/${table}.csv`, text);
  for (const [file, text] of Object.entries(changed)) {
    if (text === undefined) files.delete(file);
    else files.set(file, text);
  }
  return files;
}
