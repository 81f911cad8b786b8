// What becomes of the evidence and of devices. What handles material says so in `touches`; beside it stands a step in words only.
import type { MustNot, Step } from '../step.ts'

export const EVIDENCE_MUST_NOT = {
  openAgain: {
    id: 'no-open-again',
    text: 'Do not open it again to check what it shows.',
    sources: ['authority:4.2', 'searching:devices'],
  },
  lookThrough: {
    id: 'no-look-through-device',
    text: 'Do not look through anybody’s device or account to find out more.',
    sources: ['searching:devices', 'primary:searching'],
  },
  remove: {
    id: 'no-delete',
    text: 'Do not delete anything. It may be evidence.',
    sources: ['authority:4.4', 'authority:4.5.2', 'trust:app4-threats'],
  },
  handleImage: {
    id: 'no-image-handling',
    text: 'If a picture could show a child undressed, do not look at it, copy it, send it or delete it, nor ask anybody else to. A copy is a crime in itself.',
    sources: ['trust:app4-contact', 'primary:sexting', 'ukcis'],
  },
} as const satisfies Record<string, MustNot>

export const EVIDENCE = {
  leaveWhereItIs: {
    id: 'leave-where-it-is',
    text: 'Leave the material where it is, and write down in words what was seen',
    hint: 'Ask the people who saw it. Nobody looks again. The police say how it is kept.',
    who: 'lead',
    by: 'same-day',
    rank: 'evidence',
    does: 'statement',
    sources: ['ukcis', 'searching:devices', 'trust:app4-adult-misuse'],
    when: [['illegal'], ['maybe-illegal'], ['image-locked']],
  },
  childKeeps: {
    id: 'child-keeps-messages',
    text: 'Ask the child to keep the messages and comments, and to delete none',
    who: 'staff',
    by: 'lesson',
    rank: 'evidence',
    touches: ['copy'],
    sources: ['authority:4.5.2'],
  },
  stopUse: {
    id: 'stop-device-use',
    text: 'Make sure that nobody uses the device or account any more',
    who: 'staff',
    by: 'at-once',
    rank: 'evidence',
    sources: ['trust:app4-adult-misuse', 'authority:4.4'],
    when: [['staff-alleged'], ['illegal'], ['maybe-illegal']],
  },
  keepLogs: {
    id: 'keep-logs',
    text: 'Keep the logs and all other evidence in the school’s systems as they are',
    hint: 'Nothing is to delete itself, and nothing is read yet. If it could be about the network manager, ask the safeguarding lead for somebody else.',
    who: 'network-manager',
    by: 'same-day',
    rank: 'evidence',
    sources: ['authority:4.4', 'authority:4.7', 'authority:2.3'],
    when: [['equipment'], ['staff-alleged']],
  },
  policeBeforeAudit: {
    id: 'police-before-audit',
    text: 'Ask the police before anybody goes through logs, accounts or devices',
    who: 'head',
    by: 'same-day',
    rank: 'evidence',
    sources: ['trust:app4-adult-misuse', 'trust:app4-intentional-staff', 'authority:4.4'],
    when: [['illegal'], ['maybe-illegal'], ['staff-alleged', 'image-locked']],
  },
  auditSystems: {
    id: 'audit-systems',
    text: 'Ask for all school equipment and systems to be audited, so that no pupil is at risk',
    hint: 'From the logs. Ask the LADO first where it is about an adult of the school.',
    who: 'network-manager',
    by: 'next-day',
    rank: 'evidence',
    touches: ['view'],
    sources: ['trust:app4-adult-misuse', 'authority:4.4', 'authority:4.7'],
    when: [['equipment'], ['not-illegal']],
    unless: [['illegal'], ['maybe-illegal']],
  },
} as const satisfies Record<string, Step>
