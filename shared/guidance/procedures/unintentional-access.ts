import type { Procedure } from '../step.ts'
import { ACCESS, ACCESS_MUST_NOT } from '../steps/access.ts'
import { COMMON } from '../steps/common.ts'
import { EVIDENCE_MUST_NOT } from '../steps/evidence.ts'
import { STAFF_MISUSE, STAFF_MISUSE_MUST_NOT } from '../steps/staff-misuse.ts'
import { TELL } from '../steps/telling.ts'

export const UNINTENTIONAL_ACCESS: Procedure = {
  id: 'unintentional-access',
  version: 1,
  date: '2026-11-22',
  title: 'A site opened by accident',
  about: 'A pupil or a member of staff came upon an unsuitable site without meaning to.',
  mustNot: [
    EVIDENCE_MUST_NOT.openAgain,
    STAFF_MISUSE_MUST_NOT.touchIllegal,
    STAFF_MISUSE_MUST_NOT.moveDevice,
    ACCESS_MUST_NOT.drama,
  ],
  steps: [
    ACCESS.closeScreen,
    TELL.police,
    STAFF_MISUSE.leaveDevice,
    ACCESS.reassure,
    COMMON.recordOnForm,
    TELL.head,
    TELL.parents,
    TELL.it,
    TELL.iwf,
    ACCESS.talkWithClass,
    ACCESS.filterProvider,
    ACCESS.reviewFilter,
    STAFF_MISUSE.moveWhenAsked,
  ],
}
