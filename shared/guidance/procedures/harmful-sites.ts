import type { Procedure } from '../step.ts'
import { COMMON } from '../steps/common.ts'
import { HARMFUL_SITES, HARMFUL_SITES_MUST_NOT } from '../steps/harmful-sites.ts'
import { TELL } from '../steps/telling.ts'

/** Sites about suicide, self-harm and eating disorders. */
export const HARMFUL_SITES_PROCEDURE: Procedure = {
  id: 'harmful-sites',
  version: 1,
  date: '2026-11-22',
  title: 'Sites about suicide, self-harm and eating disorders',
  about: 'A child opened a site that encourages suicide, self-harm, eating disorders or drugs, or talks of one.',
  mustNot: [...HARMFUL_SITES_MUST_NOT],
  steps: [
    HARMFUL_SITES.medical,
    HARMFUL_SITES.ask,
    TELL.socialCare,
    TELL.parents,
    COMMON.recordOnForm,
    TELL.it,
    HARMFUL_SITES.pastoral,
    HARMFUL_SITES.refer,
    HARMFUL_SITES.curriculum,
    HARMFUL_SITES.training,
  ],
}
