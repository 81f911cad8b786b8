// Fills a vault database with many plausible, plainly fictional incidents, always the same ones, for the bench and the list.
import { type Tx, inTransaction } from '#db/open.ts'
import {
  insertActionTx,
  insertIncidentTx,
  insertOutcomeTx,
  insertStatusChangeTx,
  insertVersionTx,
  takeReferenceNumberTx,
} from '#db/queries/incidents.ts'
import { appendAuditTx } from '#electron/services/audit.ts'
import type { Session } from '#electron/services/session.ts'
import { imageAnswerFor } from '#shared/domain/image-answer.ts'
import { INCIDENT_TYPES } from '#shared/domain/incident-form.ts'
import type { Concern, Person } from '#shared/domain/incidents.ts'
import { londonDate } from '#shared/lib/dates.ts'

const FORENAMES =
  'Alex Bo Casey Dana Ellis Frankie Gray Harper Indy Jules Kit Lee Max Noor Ola Pat Quinn Remy Siân Tam'.split(' ')
const SURNAMES =
  'Sample Example Specimen Pattern Template Model Dummy Placeholder Sketch Draft Mock Trial Blank Figment'.split(' ')
const WORDS =
  'during break the pupil told an adult that messages pictures of a game account were shared in group chat without asking and a friend was upset so the class teacher spoke to both families kept the tablet until home time and wrote down what was said word for word'.split(
    ' ',
  )
const BATCH = 1_000
const FIRST_AT_MS = Date.UTC(2021, 8, 1, 9)
const LAST_AT_MS = Date.UTC(2026, 9, 30, 15)

/** Adds `count` incidents (50,000 take about half a minute) to a new vault. */
export function seedSchool(session: Session, count: number): void {
  const draw = randomNumbers(20_260_903)
  for (let from = 0; from < count; from += BATCH) {
    inTransaction(session.db, (tx) => {
      for (let index = from; index < Math.min(count, from + BATCH); index += 1) {
        const atMs = Math.floor(FIRST_AT_MS + ((LAST_AT_MS - FIRST_AT_MS) * index) / count)
        addIncidentTx(tx, session, draw, atMs, index)
      }
    })
  }
  // One pass over everything is much quicker than a step for each incident.
  session.db.$client.exec("INSERT INTO incident_search (incident_search) VALUES ('rebuild')")
  session.db.$client.exec('ANALYZE')
}

/**
 * Gives the open incidents this many steps that are still to do: of a thousand, 24 are overdue and one is due today; the others are due
 * within two months or have no day.
 */
export function seedOpenSteps(session: Session, count: number): void {
  const db = session.db.$client
  const sql = `WITH RECURSIVE place (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM place WHERE n < 99),
      step AS (
        SELECT incident.id AS id, n, (incident.seq * 7919 + n * 104729) % 1000 AS draw FROM incident CROSS JOIN place
        WHERE status = 'open' ORDER BY n, incident.seq LIMIT @count
      )
    INSERT INTO open_step (incident_id, step, words, who, tells, due_at_ms)
    SELECT id, 'step-' || n, 'Tell whoever has to know, and write down when and how, number ' || n || ' of the list.',
      CASE WHEN draw % 5 = 0 THEN 'head' WHEN draw % 7 = 0 THEN 'network-manager' ELSE 'lead' END,
      CASE WHEN draw % 3 = 0 THEN 'parents' END,
      CASE
        WHEN draw < 24 THEN @nowMs - (draw + 1) * 43200000 - n * 60000
        WHEN draw < 25 THEN @nowMs
        WHEN draw < 400 THEN @nowMs + 86400000 + draw * 12000000
      END
    FROM step`
  db.prepare(sql).run({ count, nowMs: session.clock.nowMs() })
  db.exec('ANALYZE')
}

type Draw = (below: number) => number

function addIncidentTx(tx: Tx, session: Session, draw: Draw, atMs: number, index: number): void {
  const incidentId = fixedId(1, index)
  const byWhom = { recordedAtMs: atMs, recordedBy: session.actor.id }
  const concern = madeUpConcern(draw, atMs, index)
  const referenceYear = Number(londonDate(atMs).slice(0, 4))
  const referenceNumber = takeReferenceNumberTx(tx, referenceYear)
  const { imageAnswer } = concern
  insertIncidentTx(tx, {
    id: incidentId,
    referenceYear,
    referenceNumber,
    imageAnswer,
    dangerNow: 'no',
    compartmentId: null,
    ...byWhom,
  })
  insertVersionTx(tx, { incidentId, number: 1, concern, reason: null, ...byWhom })
  const done = { takenOn: concern.happenedOn, takenBy: session.actor.name, detail: '' }
  insertActionTx(tx, incidentId, { id: fixedId(2, index), ...byWhom }, { side: 'child', action: 'parents', ...done })
  if (draw(10) < 7) {
    insertOutcomeTx(tx, incidentId, { id: fixedId(3, index), ...byWhom }, sentence(draw, 20))
    const closed = { status: 'closed', reason: 'Nothing further to do' } as const
    insertStatusChangeTx(tx, incidentId, { id: fixedId(4, index), ...byWhom }, closed)
  }
  appendAuditTx(tx, session.signer, {
    atMs,
    actorId: session.actor.id,
    kind: 'incident.recorded',
    incidentId,
    detail: {},
  })
}

function madeUpConcern(draw: Draw, atMs: number, index: number): Concern {
  const type = (INCIDENT_TYPES[draw(INCIDENT_TYPES.length)] ?? INCIDENT_TYPES[0]).value
  const people = Array.from({ length: 1 + draw(3) }, (_, position): Person => ({
    id: fixedId(5 + position, index),
    name: nameFrom(draw),
    kind: draw(8) === 0 ? 'staff' : 'child',
    kindOther: '',
    classOrPost: `Year ${1 + draw(6)}`,
    part: position === 0 ? 'affected' : 'alleged',
  }))
  return {
    imageAnswer: imageAnswerFor(draw(20) === 0 ? 'suspected' : 'none', [type]),
    happenedOn: londonDate(atMs),
    happenedAt: '10:45',
    reporter: { kind: 'named', name: nameFrom(draw) },
    identified: '',
    places: [draw(2) === 0 ? 'in-school' : 'outside'],
    people,
    types: [type],
    typeOther: type === 'other' ? 'a borrowed password' : '',
    description: sentence(draw, 60 + draw(180)),
    deliberate: draw(2) === 0,
    deliberateMaterial: [],
    consideredAs: [],
    accidental: false,
    accidentalMaterial: [],
  }
}

function nameFrom(draw: Draw): string {
  return `${FORENAMES[draw(FORENAMES.length)]} ${SURNAMES[draw(SURNAMES.length)]}`
}

function sentence(draw: Draw, length: number): string {
  return Array.from({ length }, () => WORDS[draw(WORDS.length)]).join(' ')
}

function fixedId(kind: number, index: number): string {
  return `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${index.toString(16).padStart(12, '0')}`
}

// mulberry32: small, and the same on every machine.
function randomNumbers(seed: number): Draw {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}
