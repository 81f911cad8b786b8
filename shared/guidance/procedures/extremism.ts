import type { Procedure } from '../step.ts'
import { ACCESS } from '../steps/access.ts'
import { COMMON } from '../steps/common.ts'
import { CONTACT } from '../steps/contact-with-adults.ts'
import { EXTREMISM, EXTREMISM_MUST_NOT } from '../steps/extremism.ts'
import { TELL } from '../steps/telling.ts'

/** Violent extremism and radicalisation. */
export const EXTREMISM_PROCEDURE: Procedure = {
  id: 'extremism',
  version: 1,
  date: '2026-11-22',
  title: 'Violent extremism and radicalisation',
  about: 'Somebody is in contact with violent extremists online, or opened what they publish.',
  mustNot: [...EXTREMISM_MUST_NOT],
  steps: [
    TELL.police,
    TELL.head,
    EXTREMISM.home,
    TELL.prevent,
    CONTACT.decideReferral,
    EXTREMISM.mash,
    TELL.socialCare,
    TELL.parents,
    COMMON.recordOnForm,
    TELL.it,
    COMMON.sanction,
    ACCESS.reviewFilter,
    EXTREMISM.patterns,
    EXTREMISM.remind,
  ],
}
