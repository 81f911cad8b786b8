import type { Procedure } from '../step.ts'
import { COMMON } from '../steps/common.ts'
import { EVIDENCE } from '../steps/evidence.ts'
import { SEARCH_MUST_NOT, SEARCH_STEPS } from '../steps/search.ts'
import { SYSTEMS, SYSTEMS_MUST_NOT } from '../steps/systems.ts'
import { TELL } from '../steps/telling.ts'

/** Getting round the filter, hacking or a virus. */
export const BYPASSING_SECURITY: Procedure = {
  id: 'bypassing-security',
  version: 1,
  date: '2026-11-22',
  title: 'Getting round the filter, hacking or a virus',
  about: 'Somebody got round the filter, into an account or a system that is not theirs, or spread a virus.',
  mustNot: [SYSTEMS_MUST_NOT.noTrying, SYSTEMS_MUST_NOT.noWiping, SEARCH_MUST_NOT.alone],
  steps: [
    TELL.police,
    SYSTEMS.closeGap,
    TELL.head,
    TELL.it,
    EVIDENCE.keepLogs,
    COMMON.keepEvidence,
    EVIDENCE.leaveWhereItIs,
    SYSTEMS.dataReached,
    SYSTEMS.passwords,
    ...SEARCH_STEPS,
    SYSTEMS.whoseAccount,
    TELL.parents,
    COMMON.sanction,
    SYSTEMS.withdrawAccess,
    SYSTEMS.logFilterChange,
    COMMON.reviewPolicy,
  ],
}
