// Run as a process of its own: saves through the real services for as long as it lives, and says so after each save.
import { randomUUID } from 'node:crypto'
import { readSync, writeSync } from 'node:fs'
import { openDatabase } from '#db/open.ts'
import { recordAction, amendIncident, recordOutcome } from '#electron/services/incidents.ts'
import { saveDraft, startDraft } from '#electron/services/drafts.ts'
import { systemClock } from '#electron/platform/clock.ts'
import type { Session } from '#electron/services/session.ts'
import { completeAnswers, dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { DSL } from '#tests/helpers/vault-db.ts'
import type { Acknowledged } from './acknowledged.ts'

const [path = ''] = process.argv.slice(2)

// Modules are loaded; the key comes when it is this process's turn.
writeSync(1, 'ready\n')
const key = Buffer.alloc(32)
if (readSync(0, key) !== 32) process.exit(0)

const session: Session = { db: openDatabase(path, key), actor: DSL, clock: systemClock, newId: randomUUID }
const say = (saved: Acknowledged) => writeSync(1, `${JSON.stringify(saved)}\n`)
const happened = { day: '', month: '', year: '', notKnown: true }

for (let round = 0; ; round += 1) {
  const description = `Round ${round}: ${'words that take some room. '.repeat(round % 40)}`
  const { draftId, answers } = dataOf(startDraft(session))
  dataOf(saveDraft(session, { draftId, answers: { ...answers, description } }))
  say({ kind: 'draft', id: draftId, text: description })
  const childActions = completeAnswers().childActions.map((action) => ({ ...action, date: happened }))
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
