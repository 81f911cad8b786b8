import type { Procedure } from '../step.ts'
import { BULLYING, BULLYING_MUST_NOT } from '../steps/bullying.ts'
import { COMMON } from '../steps/common.ts'
import { EVIDENCE, EVIDENCE_MUST_NOT } from '../steps/evidence.ts'
import { SEARCH_MUST_NOT, SEARCH_STEPS } from '../steps/search.ts'
import { TELL } from '../steps/telling.ts'

export const BULLYING_PUPIL: Procedure = {
  id: 'bullying-pupil',
  version: 1,
  date: '2026-11-22',
  title: 'Online bullying of a pupil',
  about: 'Somebody hurts, threatens or mocks a pupil online on purpose, in school or outside it.',
  mustNot: [
    BULLYING_MUST_NOT.answer,
    EVIDENCE_MUST_NOT.handleImage,
    EVIDENCE_MUST_NOT.lookThrough,
    SEARCH_MUST_NOT.alone,
    EVIDENCE_MUST_NOT.remove,
  ],
  steps: [
    TELL.police,
    BULLYING.adviseNoAnswer,
    EVIDENCE.childKeeps,
    BULLYING.leaveRoom,
    COMMON.keepEvidence,
    EVIDENCE.leaveWhereItIs,
    TELL.head,
    TELL.parents,
    TELL.platform,
    COMMON.debrief,
    ...SEARCH_STEPS,
    BULLYING.considerPolice,
    BULLYING.policies,
    BULLYING.traceSender,
    BULLYING.changeDetails,
    BULLYING.blockWriter,
    BULLYING.blockAtHome,
    BULLYING.settle,
    COMMON.sanction,
    BULLYING.hasItStopped,
    COMMON.reviewPolicy,
    COMMON.workshop,
  ],
}
