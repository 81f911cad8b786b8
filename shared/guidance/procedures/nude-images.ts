import type { Procedure } from '../step.ts'
import { COMMON } from '../steps/common.ts'
import { IMAGES, IMAGE_RULES } from '../steps/images.ts'
import { SEARCH } from '../steps/search.ts'
import { STAFF_MISUSE } from '../steps/staff-misuse.ts'
import { TELL } from '../steps/telling.ts'

/** Nude and semi-nude images. */
export const NUDE_IMAGES: Procedure = {
  id: 'nude-images',
  version: 1,
  date: '2026-11-22',
  title: 'Nude and semi-nude images',
  about:
    'An image or video of somebody under 18 who is nude or half nude was made, sent or threatened, also one made by a computer.',
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
    TELL.socialCareNow,
    TELL.parents,
    TELL.otherSchool,
    SEARCH.record,
    IMAGES.reportRemove,
    COMMON.whyNotInPerson,
    STAFF_MISUSE.moveWhenAsked,
  ],
}
