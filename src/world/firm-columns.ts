import { column, scratch, type TableOf } from './columns.ts'

/** Life of a firm row. A closing firm keeps its row until its staff have left. */
export const FIRM_STATE = { VACANT: 0, MARKET: 1, GOVERNMENT: 2, CLOSING: 3 } as const

/** Establishments with staff. Quantities are in won of base-year prices. */
export const FIRM_COLUMNS = {
  keyHigh: column('i32', 'key', 'upper half of the stable key: place, sector, founding month, slot'),
  keyLow: column('i32', 'key', 'lower half of the stable key'),
  state: column('u8', 'code', 'life of the row, see FIRM_STATE'),
  place: column('u8', 'place', 'place of work'),
  sector: column('u8', 'sector', 'sector of the product'),
  foundedMonth: column('i16', 'month', 'month of foundation'),
  deposits: column('f64', 'won', 'unrestricted bank deposits'),
  grantForPeople: column('f64', 'won', 'restricted account, drawn by wages and training'),
  grantForEquipment: column('f64', 'won', 'restricted account, drawn by equipment orders'),
  grantForResearch: column('f64', 'won', 'restricted account, drawn by the costs of research projects'),
  grantMonths: column('u8', 'months', 'months since the last award, after 12 the rest returns'),
  supportReceived: column('f64', 'won', 'support awarded, fading over 36 months'),
  lastAwardMonth: column('i16', 'month', 'month of the last award; 0 before the first'),
  fundedFunctions: column(
    'u8',
    'bits',
    'functions of awards of the last 12 months; bit k is the k-th of AGENCY_FUNCTIONS',
  ),
  trainingShare: column('f64', 'share', 'share of staff in paid training this month'),
  loan: column('f64', 'won', 'bank loan'),
  equipment: column('f64', 'base-year won', 'equipment and structures'),
  technology: column('f64', 'log', 'technology embodied in the equipment'),
  productivity: column('f64', 'log', 'own productivity beside technology, skill and equipment'),
  price: column('f64', 'base-year price = 1', 'price of a unit'),
  markup: column('f64', 'share', 'markup on unit cost at normal output'),
  unitCost: column('f64', 'won', 'cost of a unit at normal output'),
  stock: column('f64', 'units', 'finished goods'),
  stockValue: column('f64', 'won', 'finished goods at weighted average cost'),
  expectedSales: column('f64', 'units a month', 'expected orders'),
  orders: column('f64', 'won', 'orders received last month before rationing'),
  customerBase: column('f64', 'weight', 'standing with buyers of the cell'),
  normalOutput: column('f64', 'units a month', 'output of present staff and equipment at normal use'),
  output: column('f64', 'units a month', 'output of the month'),
  available: column('f64', 'units', 'what can be sold this month'),
  wageOffer: column('f64', 'won a month', 'offer by occupation for efficiency one', 3),
  desiredStaff: column('f64', 'persons', 'staff wanted by occupation', 3),
  vacancies: column('i32', 'jobs', 'open jobs by occupation', 3),
  filled: column('i32', 'jobs', 'jobs filled this month by occupation', 3),
  queue: column('i32', 'applications', 'applications received this month by occupation', 3),
  layoffShare: column('f64', 'share', 'chance of each staff member to be laid off, by occupation', 3),
  staff: column('f64', 'persons', 'staff by occupation, recounted from persons', 3),
  efficiency: column('f64', 'efficiency / 2^10', 'sum of staff efficiency, fixed point'),
  skillSum: column('f64', 'log / 2^20', 'sum of staff log skill, fixed point'),
  wageBill: column('f64', 'won', 'wages of the month'),
  revenue: column('f64', 'won', 'sales of the month'),
  materialsBill: column('f64', 'won', 'materials bought this month'),
  investmentBill: column('f64', 'won', 'equipment ordered this month'),
  newLoan: column('f64', 'won', 'loan granted for the equipment ordered this month'),
  vintageBill: scratch('f64', 'won', 'price of the vintage adopted this month'),
  skillStep: column('f64', 'log', 'change of staff skill by the vintage adopted this month'),
  weight: scratch('f64', 'weight', 'weight with buyers of the cell'),
  room: scratch('f64', 'won', 'value that can still be sold'),
  distressMonths: column('u8', 'months', 'months with negative net worth'),
  dormantMonths: column('u8', 'months', 'months without staff and sales'),
  headOffice: column('i32', 'firm row', 'firm that owns this plant, -1 without one'),
  officeStaff: column(
    'f64',
    'persons',
    'professional and research work that a head office does for plants of its sector',
  ),
  remitted: scratch('f64', 'won', 'profit remitted to the head office this month'),
  funded: scratch('f64', 'won', 'part of the month’s equipment orders that the head office pays'),
} as const

export type FirmTable = TableOf<typeof FIRM_COLUMNS>

/** Fixed-point unit of staff efficiency. */
export const EFFICIENCY_UNIT = 1_024
