import { LINE } from '../accounts/budget-lines.ts'
import { payOut, programmeRow } from '../accounts/programme-accounts.ts'
import { dealSize, publicPart } from '../rules/firm/venture.ts'
import type { Economy } from './economy.ts'
import { bestProspect, payPublicDeal } from './venture-deals.ts'
import { FUND } from './venture-money.ts'

/** Backs the best firms of a region that a programme reaches, of those that funds left; its account pays the public part. */
function investIn(economy: Economy, policy: number, region: number): void {
  const { world, ledger, book, parameters } = economy
  const { firms, nation, places, shape } = world
  const { places: reached, sectors } = book.policies[policy]!
  const { intended, waiting } = book.accounts
  const row = programmeRow(world, policy, region, LINE.venture)
  const isReached = (firm: number) =>
    places.region[firms.place[firm]!] === region &&
    reached[firms.place[firm]!] === 1 &&
    sectors[firms.sector[firm]!] === 1
  waiting[row] = 0
  for (let firm = bestProspect(economy, isReached); firm >= 0; firm = bestProspect(economy, isReached)) {
    const won = dealSize(firms.wageBill[firm]!, parameters)
    const fromPublic = publicPart(won, parameters['venture.crowdingIn'])
    waiting[row] = intended[row]! > 0 && fromPublic > intended[row]! ? 1 : 0
    if (fromPublic > intended[row]! || won - fromPublic > nation.dividendPool[0]!) return
    payOut(world, ledger, book.accounts, row, shape.regions, fromPublic)
    intended[row]! -= fromPublic
    nation.ventureDeposits[FUND.PUBLIC]! += fromPublic
    payPublicDeal(economy, firm)
  }
}

/** Public venture money of policies, after that of the nation: each programme in its own regions, places and sectors. */
export function investProgrammes(economy: Economy): void {
  const { world, book } = economy
  for (let policy = 0; policy < book.policies.length; policy++)
    for (let region = 0; region < world.shape.regions; region++)
      if (book.accounts.intended[programmeRow(world, policy, region, LINE.venture)]! > 0)
        investIn(economy, policy, region)
}
