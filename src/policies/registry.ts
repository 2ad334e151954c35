import { balanceAllocation } from './balance-allocation.ts'
import { cashTransfer } from './cash-transfer.ts'
import { convergence } from './convergence.ts'
import { customTraining } from './custom-training.ts'
import type { PolicyDeclaration } from './declaration.ts'
import { demonstrationZone } from './demonstration-zone.ts'
import { equipmentInfrastructure } from './equipment-infrastructure.ts'
import { lifestyleEcosystem } from './lifestyle-ecosystem.ts'
import { publicPurchase } from './public-purchase.ts'
import { regionGovernance } from './region-governance.ts'
import { smartCity } from './smart-city.ts'
import { startupNetwork } from './startup-network.ts'
import { strategicTf } from './strategic-tf.ts'
import { workforceRd } from './workforce-rd.ts'

/** Every policy that a scenario may use, in the order in which they are listed. */
export const POLICIES: readonly PolicyDeclaration[] = [
  workforceRd,
  regionGovernance,
  customTraining,
  equipmentInfrastructure,
  lifestyleEcosystem,
  demonstrationZone,
  strategicTf,
  balanceAllocation,
  smartCity,
  convergence,
  startupNetwork,
  cashTransfer,
  publicPurchase,
]
