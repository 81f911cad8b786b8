// Run as a process of its own: saves through the real services for as long as it lives, and says so after each save.
import { randomUUID } from 'node:crypto'
import { readSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { openDatabase } from '#db/open.ts'
import { recordAction, amendIncident, recordOutcome } from '#electron/services/incidents.ts'
import { saveDraft, startDraft } from '#electron/services/drafts.ts'
import { systemClock } from '#electron/platform/clock.ts'
import { takeDrop } from '#electron/services/drop-box.ts'
import { leaveDrop } from '#electron/services/leave-drop.ts'
import { restrictIncident } from '#electron/services/restricted.ts'
import { completeAnswers, dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { lockedOf, newDrop } from '#tests/helpers/drops.ts'
import { DSL, PACKED_BYTES, sessionFor, unpackedKeys } from '#tests/helpers/vault-db.ts'
import type { Acknowledged } from './acknowledged.ts'

const [path = ''] = process.argv.slice(2)

// Modules are loaded; the keys come when it is this process's turn.
writeSync(1, 'ready\n')
const packed = Buffer.alloc(PACKED_BYTES)
if (readSync(0, packed) !== PACKED_BYTES) process.exit(0)
const { key, keys } = unpackedKeys(packed)

const session = sessionFor(openDatabase(path, key), DSL, keys, systemClock)
const folder = dirname(path)
const say = (saved: Acknowledged) => writeSync(1, `${JSON.stringify(saved)}\n`)
const happened = { day: '', month: '', year: '', notKnown: true }
const childActions = completeAnswers().childActions.map((action) => ({ ...action, date: happened }))

function saveOrdinary(description: string): void {
  const { draftId } = dataOf(startDraft(session))
  dataOf(saveDraft(session, { draftId, answers: completeAnswers({ happened, description }) }))
  say({ kind: 'draft', id: draftId, text: description })
  const { incidentId } = recordConcern(session, { happened, description, childActions })
  say({ kind: 'incident', id: incidentId, text: description })
  const action = { side: 'staff', action: 'it', detail: description, takenOn: null, takenBy: null } as const
  const actionId = dataOf(recordAction(session, { incidentId, action })).actions.at(-1)?.id ?? ''
  say({ kind: 'action', id: actionId, text: description })
  const outcomeId = dataOf(recordOutcome(session, { incidentId, text: description })).outcomes.at(-1)?.id ?? ''
  say({ kind: 'outcome', id: outcomeId, text: description })
  const amended = completeAnswers({ happened, description: `${description}again` })
  dataOf(amendIncident(session, { incidentId, fromVersion: 1, answers: amended, reason: 'Round' }))
  say({ kind: 'amendment', id: incidentId, text: `${description}again` })
}

function saveRestricted(description: string): void {
  const dropId = randomUUID()
  const waits = randomUUID()
  for (const id of [waits, dropId]) {
    dataOf(
      leaveDrop(
        lockedOf({ db: session.db, folder }),
        systemClock,
        () => id,
        newDrop({ adult: 'staff', words: description }),
      ),
    )
    say({ kind: 'drop', id, text: description })
  }
  const { draftId } = dataOf(takeDrop(session, folder, { dropId }))
  say({ kind: 'taken-drop', id: draftId, text: description })
  const answers = completeAnswers({ happened, description, childActions, adult: 'staff' })
  const next = dataOf(startDraft(session)).draftId
  dataOf(saveDraft(session, { draftId: next, answers: { ...answers, adult: 'no' } }))
  dataOf(saveDraft(session, { draftId: next, answers }))
  say({ kind: 'sealed-draft', id: next, text: description })
  const { incidentId } = recordConcern(session, answers)
  say({ kind: 'restricted', id: incidentId, text: description })
  dataOf(recordOutcome(session, { incidentId, text: description }))
  say({ kind: 'restricted-outcome', id: incidentId, text: description })
  const ordinary = recordConcern(session, { happened, description, childActions }).incidentId
  say({ kind: 'made-restricted', id: ordinary, text: description })
  const about = { adult: 'staff' as const, leadIds: [] }
  dataOf(restrictIncident(session, { incidentId: ordinary, about, reason: 'Round' }))
}

// A life is often too short for both kinds, so some begin with the one and some with the other.
for (let round = process.pid % 2; ; round += 1) {
  const description = `Round ${round}: ${'words that take some room. '.repeat(round % 40)}`.trim()
  if (round % 2 === 0) saveOrdinary(description)
  else saveRestricted(description)
}
