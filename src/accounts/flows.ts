/** Institutional sectors that hold deposits; the bank's own funds are checked against all of them. */
export const HOLDERS = [
  'households',
  'household-pools',
  'firms',
  'own-account',
  'central-government',
  'regional-governments',
  'programmes',
  'institutes',
  'agencies',
  'rest-of-world',
  'goods-market',
  'bank',
  'venture-funds',
] as const
export type Holder = (typeof HOLDERS)[number]

const flow = (payer: Holder, payee: Holder) => ({ payer, payee })

/** Every payment that can happen, from which sector to which. */
export const FLOWS = {
  wages: flow('firms', 'households'),
  publicWages: flow('central-government', 'households'),
  wageTax: flow('households', 'central-government'),
  policyTax: flow('households', 'central-government'),
  familySupportPaid: flow('households', 'household-pools'),
  familySupport: flow('household-pools', 'households'),
  benefits: flow('central-government', 'households'),
  pensions: flow('central-government', 'households'),
  basicTransfers: flow('central-government', 'households'),
  mixedIncome: flow('own-account', 'households'),
  remittedProfits: flow('firms', 'firms'),
  groupFunding: flow('firms', 'firms'),
  relocatedFunds: flow('firms', 'firms'),
  dividends: flow('firms', 'household-pools'),
  bankDividends: flow('bank', 'household-pools'),
  dividendIncome: flow('household-pools', 'households'),
  rentPaid: flow('households', 'household-pools'),
  rentIncome: flow('household-pools', 'households'),
  estates: flow('households', 'household-pools'),
  movedSavings: flow('households', 'households'),
  consumption: flow('households', 'goods-market'),
  productTax: flow('households', 'central-government'),
  materials: flow('firms', 'goods-market'),
  ownMaterials: flow('own-account', 'goods-market'),
  investment: flow('firms', 'goods-market'),
  publicPurchases: flow('regional-governments', 'goods-market'),
  programmePurchases: flow('programmes', 'goods-market'),
  tenderPurchases: flow('programmes', 'goods-market'),
  exports: flow('rest-of-world', 'goods-market'),
  sales: flow('goods-market', 'firms'),
  ownSales: flow('goods-market', 'own-account'),
  imports: flow('goods-market', 'rest-of-world'),
  assignedTaxes: flow('central-government', 'regional-governments'),
  regionalTransfers: flow('central-government', 'regional-governments'),
  loanInterest: flow('firms', 'bank'),
  debtInterest: flow('central-government', 'bank'),
  profitTax: flow('firms', 'central-government'),
  newLoans: flow('bank', 'firms'),
  repayments: flow('firms', 'bank'),
  founderEquity: flow('household-pools', 'firms'),
  liquidation: flow('firms', 'household-pools'),
  collateral: flow('bank', 'firms'),
  usedEquipment: flow('firms', 'bank'),
  appropriations: flow('central-government', 'programmes'),
  unspentReturns: flow('programmes', 'central-government'),
  grantsForPeople: flow('programmes', 'firms'),
  grantsForEquipment: flow('programmes', 'firms'),
  grantsForResearch: flow('programmes', 'firms'),
  researchFunding: flow('central-government', 'institutes'),
  researchPurchases: flow('institutes', 'goods-market'),
  royalties: flow('firms', 'institutes'),
  firmRoyalties: flow('firms', 'firms'),
  startupGrants: flow('programmes', 'firms'),
  adoptionGrants: flow('programmes', 'firms'),
  agencyFunding: flow('programmes', 'agencies'),
  agencyFees: flow('firms', 'agencies'),
  agencyPurchases: flow('agencies', 'goods-market'),
  regionalAppropriations: flow('regional-governments', 'programmes'),
  grantReturns: flow('firms', 'programmes'),
  cashTransfers: flow('programmes', 'households'),
  scholarships: flow('programmes', 'households'),
  residenceSupport: flow('programmes', 'households'),
  ventureCommitments: flow('household-pools', 'venture-funds'),
  publicVentureFunding: flow('central-government', 'venture-funds'),
  ventureProgrammes: flow('programmes', 'venture-funds'),
  ventureEquity: flow('venture-funds', 'firms'),
  stakeSales: flow('household-pools', 'venture-funds'),
  ventureLiquidation: flow('firms', 'venture-funds'),
  ventureDistributions: flow('venture-funds', 'household-pools'),
  publicVentureReturns: flow('venture-funds', 'central-government'),
} as const satisfies Record<string, { payer: Holder; payee: Holder }>

export type Flow = keyof typeof FLOWS
export const FLOW_NAMES = Object.keys(FLOWS) as readonly Flow[]

/** Index of each flow in the ledger. */
export const FLOW = Object.fromEntries(FLOW_NAMES.map((name, index) => [name, index])) as Record<Flow, number>

/** Kebab-case name of a flow, as files and messages print it. */
export function flowLabel(name: Flow): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
