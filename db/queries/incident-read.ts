// One whole incident out of its tables.
import { asc, eq, inArray } from 'drizzle-orm'
import type { Actor } from '#shared/domain/accounts.ts'
import {
  type Action,
  type Incident,
  type NewAction,
  type Person,
  type Version,
  formatReference,
} from '#shared/domain/incidents.ts'
import type { Db } from '../open.ts'
import {
  incident,
  incidentAction,
  incidentActionStrike,
  incidentOutcome,
  incidentPerson,
  incidentStatusChange,
  incidentVersion,
} from '../schema/incidents.ts'
import { listRoleHolders } from './accounts.ts'
import { readEntered } from './case-entries.ts'
import { readDevices, readImagesSeen } from './custody.ts'

type ActorOf = (id: string) => Actor

/** Everything that is written about an ordinary incident, in the order in which it was written. */
export function readIncidentById(db: Db, id: string): Incident | undefined {
  const head = db.select().from(incident).where(eq(incident.id, id)).get()
  // The words of a restricted case are not in these tables.
  if (!head || head.compartmentId !== null) return undefined
  const actorOf = actorsOf(db)
  return {
    id,
    reference: formatReference(head.referenceYear, head.referenceNumber),
    status: head.status,
    imageLocked: head.imageLocked,
    restricted: null,
    dangerNow: head.dangerNow,
    versions: readVersions(db, id, actorOf),
    actions: readActions(db, id, actorOf),
    outcomes: readOutcomes(db, id, actorOf),
    statusChanges: readStatusChanges(db, id, actorOf),
    devices: readDevices(db, id, actorOf),
    imagesSeen: readImagesSeen(db, id, actorOf),
    ...readEntered(db, id, actorOf),
  }
}

/** Who an id in a row stands for. */
export function actorsOf(db: Db): ActorOf {
  const holders = new Map(listRoleHolders(db).map((holder) => [holder.id, holder]))
  return (actorId) => {
    const actor = holders.get(actorId)
    if (!actor) throw new Error('row written by nobody known')
    return actor
  }
}

type VersionRow = typeof incidentVersion.$inferSelect
type PersonRow = typeof incidentPerson.$inferSelect

function readVersions(db: Db, id: string, actorOf: ActorOf): Version[] {
  const versions = db
    .select()
    .from(incidentVersion)
    .where(eq(incidentVersion.incidentId, id))
    .orderBy(asc(incidentVersion.number))
    .all()
  const people = db
    .select()
    .from(incidentPerson)
    .where(eq(incidentPerson.incidentId, id))
    .orderBy(asc(incidentPerson.version), asc(incidentPerson.position))
    .all()
  return versions.map((row) => ({
    number: row.number,
    concern: rowToConcern(
      row,
      people.filter(({ version }) => version === row.number),
    ),
    recordedAtMs: row.recordedAtMs,
    recordedBy: actorOf(row.recordedBy),
    reason: row.reason,
  }))
}

function rowToConcern(row: VersionRow, people: readonly PersonRow[]): Version['concern'] {
  return {
    imageAnswer: row.imageAnswer,
    happenedOn: row.happenedOn,
    happenedAt: row.happenedAt,
    reporter:
      row.reporterKind === 'named' ? { kind: 'named', name: row.reporterName ?? '' } : { kind: row.reporterKind },
    identified: row.identified,
    places: [...row.places],
    people: people.map(rowToPerson),
    types: [...row.types],
    typeOther: row.typeOther,
    description: row.description,
    deliberate: row.deliberate,
    deliberateMaterial: [...row.deliberateMaterial],
    consideredAs: [...row.consideredAs],
    accidental: row.accidental,
    accidentalMaterial: [...row.accidentalMaterial],
  }
}

function rowToPerson({ personId, name, kind, kindOther, classOrPost, part }: PersonRow): Person {
  return { id: personId, name, kind, kindOther, classOrPost, part }
}

function readActions(db: Db, id: string, actorOf: ActorOf): Action[] {
  const rows = db
    .select()
    .from(incidentAction)
    .where(eq(incidentAction.incidentId, id))
    .orderBy(asc(incidentAction.seq))
    .all()
  const ids = rows.map((row) => row.id)
  const strikes = db.select().from(incidentActionStrike).where(inArray(incidentActionStrike.actionId, ids)).all()
  return rows.map((row) => {
    const strike = strikes.find(({ actionId }) => actionId === row.id)
    return {
      // The side decides which boxes there are; the service checked the pair before it was kept.
      ...({ side: row.side, action: row.action } as Pick<NewAction, 'side' | 'action'> as NewAction),
      id: row.id,
      detail: row.detail,
      takenOn: row.takenOn,
      takenBy: row.takenBy,
      recordedAtMs: row.recordedAtMs,
      recordedBy: actorOf(row.recordedBy),
      struck: strike ? { reason: strike.reason, atMs: strike.struckAtMs, by: actorOf(strike.struckBy) } : null,
    }
  })
}

function readOutcomes(db: Db, id: string, actorOf: ActorOf): Incident['outcomes'] {
  return db
    .select()
    .from(incidentOutcome)
    .where(eq(incidentOutcome.incidentId, id))
    .orderBy(asc(incidentOutcome.seq))
    .all()
    .map((row) => ({
      id: row.id,
      text: row.text,
      recordedAtMs: row.recordedAtMs,
      recordedBy: actorOf(row.recordedBy),
    }))
}

function readStatusChanges(db: Db, id: string, actorOf: ActorOf): Incident['statusChanges'] {
  return db
    .select()
    .from(incidentStatusChange)
    .where(eq(incidentStatusChange.incidentId, id))
    .orderBy(asc(incidentStatusChange.seq))
    .all()
    .map((row) => ({
      id: row.id,
      status: row.status,
      reason: row.reason,
      recordedAtMs: row.recordedAtMs,
      recordedBy: actorOf(row.recordedBy),
    }))
}
