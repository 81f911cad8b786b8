// Fills a vault database with the people of a very large school and three years of signatures with real hashes, always the same ones.
import { type Tx, inTransaction } from '#db/open.ts'
import { insertPersonTx } from '#db/queries/people.ts'
import { insertGuardianshipTx } from '#db/queries/guardianships.ts'
import { insertAgreementVersionTx, readVersion } from '#db/queries/agreement-versions.ts'
import { insertSignatureTx } from '#db/queries/signatures.ts'
import { auditIncidentTx } from '#electron/services/audit.ts'
import { sha256Of } from '#electron/platform/sha256.ts'
import type { Session } from '#electron/services/session.ts'
import { templateOf } from '#shared/agreements/all.ts'
import { type AgreementKind, type SignerRole, canonicalText } from '#shared/domain/agreements.ts'
import type { PeopleKind, PersonDetails, YearGroup } from '#shared/domain/people.ts'
import { type SignatureRow, canonicalSignature, canonicalVersion } from '#shared/domain/signatures.ts'
import { toSignOn } from '#shared/domain/signers.ts'
import { NOBODY } from './person-details.ts'

const FORENAMES = 'Alex Bo Casey Dana Ellis Frankie Gray Harper Indy Jules Kit Lee Max Noor Ola Pat Quinn Remy'.split(
  ' ',
)
const SURNAMES = 'Larch Alder Rowan Maple Hazel Willow Aspen Cedar Birch Elder Juniper Linden Poplar'.split(' ')
const YEARS: readonly YearGroup[] = ['R', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13']
const KINDS: readonly AgreementKind[] = [
  'primary-pupil',
  'secondary-pupil',
  'rules-ks1',
  'rules-ks2',
  'parent',
  'staff',
  'governor',
  'volunteer',
]
const ADULTS: readonly PeopleKind[] = ['staff', 'staff', 'staff', 'volunteer', 'governor']
const BATCH = 2_000

type Seeded = {
  readonly id: string
  readonly details: PersonDetails
  readonly index: number
}

/**
 * Of a hundred people 50 are pupils, 40 their parents and 10 other adults. Every kind was published in 2023 and again in January 2026; most
 * have signed every school year, some never, some refused. Gives how many signatures there are.
 */
export function seedPeople(session: Session, count: number): number {
  const versions = seedVersions(session)
  let signatures = 0
  for (let from = 0; from < count; from += BATCH) {
    inTransaction(session.db, (tx) => {
      const people = Array.from({ length: Math.min(BATCH, count - from) }, (_, at) => personOf(from + at))
      for (const person of people) insertPersonTx(tx, recordedAt(session, person.id), person.details)
      for (const person of people) if (person.details.kind === 'parent') addChildTx(tx, session, person)
      for (const person of people) signatures += signAllTx(tx, session, versions, person)
    })
  }
  session.db.$client.exec('ANALYZE')
  return signatures
}

function personOf(index: number): Seeded {
  const place = index % 100
  const kind: PeopleKind = place < 50 ? 'pupil' : place < 90 ? 'parent' : (ADULTS[index % ADULTS.length] ?? 'staff')
  const year = YEARS[(index * 7) % YEARS.length] ?? 'R'
  const ofPupil = { class: `${year}${'ABCDE'.charAt(index % 5)}`, year }
  const details: PersonDetails = {
    ...NOBODY,
    kind,
    surname: `${SURNAMES[(index * 5) % SURNAMES.length]} ${index}`,
    forename: FORENAMES[(index * 3) % FORENAMES.length] ?? '',
    ...(kind === 'pupil' ? ofPupil : {}),
    joinedOn: '2023-09-01',
  }
  return { id: fixedId(0xaa, index), details, index }
}

function addChildTx(tx: Tx, session: Session, { id, index }: Seeded): void {
  const childId = fixedId(0xaa, index - 50)
  const link = { childId, adultId: id, relation: 'Mother', responsibility: 'yes' } as const
  insertGuardianshipTx(tx, recordedAt(session, fixedId(0xab, index)), link)
}

type Version = {
  readonly id: string
  readonly hash: string
  readonly kind: AgreementKind
  readonly days: readonly string[]
}

function seedVersions(session: Session): readonly Version[] {
  return inTransaction(session.db, (tx) =>
    KINDS.flatMap((kind, index) =>
      [1, 2].map((number) => {
        const id = fixedId(0xb0 + number, index)
        const text = { ...templateOf(kind), title: `Agreement ${number}` }
        const recorded = recordedAt(session, id)
        const appliesFrom = number === 1 ? '2023-09-01' : '2026-01-12'
        const version = { kind, number, hash: sha256Of(canonicalText(kind, number, text)), appliesFrom, reason: '' }
        insertAgreementVersionTx(tx, recorded, { ...version, text })
        const rowHash = sha256Of(canonicalVersion({ ...recorded, ...version }))
        auditIncidentTx(tx, session, 'agreements.published', null, { versionId: id, hash: version.hash, rowHash })
        return { id, hash: readVersion(tx, id)?.hash ?? '', kind, days: number === 1 ? FIRST_DAYS : SECOND_DAYS }
      }),
    ),
  )
}

const FIRST_DAYS = ['2023-09-20', '2024-09-18']
const SECOND_DAYS = ['2026-09-15']

function signAllTx(tx: Tx, session: Session, versions: readonly Version[], person: Seeded): number {
  const { details } = person
  const facts = { kind: details.kind, year: details.year, dob: details.dob, hasChildHere: true }
  let written = 0
  for (const { kind, signers } of toSignOn(facts, '2026-11-03')) {
    for (const version of versions.filter((one) => one.kind === kind)) {
      for (const day of version.days) {
        for (const role of signers) written += signTx(tx, session, version, { person, day, role, nth: written })
      }
    }
  }
  return written
}

type One = { readonly person: Seeded; readonly day: string; readonly role: SignerRole; readonly nth: number }

// Of ten people one signs nothing and one only the years before; of a hundred one refuses.
function signTx(tx: Tx, session: Session, version: Version, { person, day, role, nth }: One): number {
  const { index, id } = person
  if (index % 10 === 3 || (index % 10 === 7 && day > '2026')) return 0
  const isRefused = index % 100 === 41 && day > '2026'
  const isSelf = role === 'self'
  const row: Omit<SignatureRow, 'hash'> = {
    ...recordedAt(session, fixedId(0xc0 + nth, index)),
    what: isRefused ? 'refused' : 'signed',
    versionId: version.id,
    versionHash: version.hash,
    personId: id,
    signerRole: role,
    signerId: isSelf ? id : null,
    signerName: isSelf ? `${person.details.forename} ${person.details.surname}` : `Robin ${person.details.surname}`,
    relation: isSelf ? '' : 'Mother',
    how: 'paper',
    signedOn: day,
    drawing: null,
    devices: [],
    paperCode: null,
    scanId: null,
    reason: '',
    witness: '',
  }
  const hash = sha256Of(canonicalSignature(row))
  insertSignatureTx(tx, { ...row, hash })
  auditIncidentTx(tx, session, `agreements.${row.what}`, null, { signatureId: row.id, hash })
  return 1
}

function recordedAt({ actor }: Session, id: string) {
  return { id, recordedAtMs: Date.UTC(2026, 9, 1, 9), recordedBy: actor.id }
}

function fixedId(group: number, index: number): string {
  return `${group.toString(16).padStart(8, '0')}-0000-4000-8000-${index.toString(16).padStart(12, '0')}`
}
