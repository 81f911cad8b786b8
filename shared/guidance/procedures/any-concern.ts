import type { Procedure } from '../step.ts'
import { COMMON } from '../steps/common.ts'
import { EVERY_CONCERN, SEND_STEPS } from '../steps/every-concern.ts'
import { IMAGES, IMAGE_RULES } from '../steps/images.ts'
import { TELL } from '../steps/telling.ts'

/** What is done about every concern, whatever it is. */
export const ANY_CONCERN: Procedure = {
  id: 'any-concern',
  version: 1,
  date: '2026-11-22',
  title: 'Every concern',
  about: 'What is done about every concern, whatever it is.',
  mustNot: [
    ...IMAGE_RULES,
    {
      id: 'no-secret',
      text: 'Do not promise a child that it stays a secret.',
      sources: ['kcsie:1'],
      when: [['child-involved']],
    },
    {
      id: 'parents-not-yet',
      text: 'Do not tell a parent where that would put a child at more risk. Ask social care first.',
      sources: ['kcsie:1', 'authority:4.8'],
      when: [['telling-risk']],
    },
  ],
  steps: [
    TELL.police,
    TELL.policeIfAdult,
    COMMON.takeDevice,
    EVERY_CONCERN.endOfLesson,
    EVERY_CONCERN.sameDay,
    TELL.head,
    TELL.headNow,
    TELL.chair,
    TELL.lado,
    IMAGES.seen,
    IMAGES.questions,
    EVERY_CONCERN.askPolice,
    TELL.socialCare,
    TELL.socialCareNow,
    TELL.parents,
    TELL.otherSchool,
    TELL.platform,
    COMMON.debrief,
    COMMON.whyNotInPerson,
    COMMON.sendMeeting,
    ...SEND_STEPS,
    TELL.laOfficer,
    EVERY_CONCERN.patterns,
    COMMON.reviewPolicy,
    COMMON.outcome,
  ],
}
