import type { Procedure } from '../step.ts'
import { SYSTEMS, SYSTEMS_MUST_NOT } from '../steps/systems.ts'
import { COMMON } from '../steps/common.ts'
import { TELL } from '../steps/telling.ts'

/** Personal data lost or seen by the wrong person. */
export const DATA_BREACH: Procedure = {
  id: 'data-breach',
  version: 1,
  date: '2026-11-22',
  title: 'Personal data lost or seen by the wrong person',
  about: 'A device, a memory stick, papers or a password is lost, or data went to somebody who should not have it.',
  mustNot: [SYSTEMS_MUST_NOT.noWaiting, SYSTEMS_MUST_NOT.noBlame],
  steps: [
    TELL.dpo,
    SYSTEMS.contain,
    SYSTEMS.firstKnown,
    TELL.head,
    SYSTEMS.whatWasLost,
    SYSTEMS.childSafety,
    SYSTEMS.breachLog,
    SYSTEMS.theft,
    TELL.it,
    SYSTEMS.breachRisk,
    TELL.ico,
    SYSTEMS.tellPeople,
    COMMON.reviewPolicy,
  ],
}
