import type { Procedure } from '../step.ts'
import { BULLYING } from '../steps/bullying.ts'
import { COMMON } from '../steps/common.ts'
import { CONTACT, CONTACT_MUST_NOT } from '../steps/contact-with-adults.ts'
import { EVIDENCE, EVIDENCE_MUST_NOT } from '../steps/evidence.ts'
import { TELL } from '../steps/telling.ts'

export const INAPPROPRIATE_CONTACT: Procedure = {
  id: 'inappropriate-contact',
  version: 1,
  date: '2026-11-22',
  title: 'Inappropriate contact with a child online',
  about: 'You think that an adult, or somebody unknown, contacts a child online in a way that puts the child at risk.',
  mustNot: [
    CONTACT_MUST_NOT.writeToThem,
    EVIDENCE_MUST_NOT.handleImage,
    EVIDENCE_MUST_NOT.lookThrough,
    EVIDENCE_MUST_NOT.remove,
  ],
  steps: [
    TELL.police,
    COMMON.takeDevice,
    TELL.head,
    TELL.headNow,
    CONTACT.talkWithReferrer,
    CONTACT.speakWithChild,
    CONTACT.decideReferral,
    TELL.socialCare,
    TELL.parents,
    COMMON.keepEvidence,
    EVIDENCE.leaveWhereItIs,
    CONTACT.endContact,
    TELL.ceop,
    TELL.it,
    EVIDENCE.keepLogs,
    EVIDENCE.auditSystems,
    BULLYING.changeDetails,
    CONTACT.meetParents,
    CONTACT.askAuthority,
    COMMON.workshop,
  ],
}
