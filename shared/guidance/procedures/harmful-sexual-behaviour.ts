import type { Procedure } from '../step.ts'
import { COMMON } from '../steps/common.ts'
import { CONTACT } from '../steps/contact-with-adults.ts'
import { EVIDENCE } from '../steps/evidence.ts'
import { IMAGES, IMAGE_RULES } from '../steps/images.ts'
import { SEARCH_MUST_NOT, SEARCH_STEPS } from '../steps/search.ts'
import { SEXUAL_BEHAVIOUR, SEXUAL_BEHAVIOUR_MUST_NOT } from '../steps/sexual-behaviour.ts'
import { TELL } from '../steps/telling.ts'

/** Harmful sexual behaviour and harassment online. */
export const HARMFUL_SEXUAL_BEHAVIOUR: Procedure = {
  id: 'harmful-sexual-behaviour',
  version: 1,
  date: '2026-11-22',
  title: 'Harmful sexual behaviour and harassment online',
  about: 'Children harass, threaten or press each other sexually online, in words, pictures or acts.',
  mustNot: [...IMAGE_RULES, ...SEXUAL_BEHAVIOUR_MUST_NOT, SEARCH_MUST_NOT.alone],
  steps: [
    TELL.police,
    SEXUAL_BEHAVIOUR.keepApart,
    SEXUAL_BEHAVIOUR.toLead,
    SEXUAL_BEHAVIOUR.toHead,
    COMMON.writeWhatWasSaid,
    COMMON.keepEvidence,
    EVIDENCE.leaveWhereItIs,
    CONTACT.decideReferral,
    SEXUAL_BEHAVIOUR.exploitation,
    TELL.socialCare,
    TELL.socialCareNow,
    TELL.parents,
    TELL.otherSchool,
    TELL.platform,
    ...SEARCH_STEPS,
    COMMON.whyNotInPerson,
    SEXUAL_BEHAVIOUR.riskAssessment,
    SEXUAL_BEHAVIOUR.proportion,
    SEXUAL_BEHAVIOUR.supportBoth,
    IMAGES.questions,
    COMMON.sanction,
    SEXUAL_BEHAVIOUR.teach,
  ],
}
