import type { Procedure } from '../step.ts'
import { COMMON } from '../steps/common.ts'
import { IMAGES, IMAGE_RULES } from '../steps/images.ts'
import { SEARCH } from '../steps/search.ts'
import { STAFF_MISUSE } from '../steps/staff-misuse.ts'
import { TELL } from '../steps/telling.ts'

/** Upskirting. */
export const UPSKIRTING: Procedure = {
  id: 'upskirting',
  version: 1,
  date: '2026-11-22',
  title: 'Upskirting',
  about: 'A picture was taken under somebody’s clothes without their knowing.',
  mustNot: [...IMAGE_RULES],
  steps: [
    TELL.police,
    TELL.policeIfAdult,
    IMAGES.toLead,
    IMAGES.toHead,
    COMMON.secondAdult,
    COMMON.takeDevice,
    STAFF_MISUSE.leaveDevice,
    IMAGES.reassure,
    COMMON.writeWhatWasSaid,
    IMAGES.seen,
    IMAGES.questions,
    IMAGES.whoHasIt,
    IMAGES.upskirtingPolice,
    TELL.socialCareNow,
    TELL.parents,
    SEARCH.record,
    IMAGES.reportRemove,
    COMMON.whyNotInPerson,
    STAFF_MISUSE.moveWhenAsked,
    COMMON.sanction,
  ],
}
