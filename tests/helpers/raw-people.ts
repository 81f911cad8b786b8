// Rows of people, agreements, consents and school devices, written by raw SQL as no service would.
import { randomUUID } from 'node:crypto'
import { recordConcern } from './concerns.ts'
import { type Values, insertRaw } from './raw-row.ts'
import { DSL, type TestVault } from './vault-db.ts'

const written = { recorded_at_ms: 1, recorded_by: DSL.id }
const hash = (): string => `${randomUUID()}${randomUUID()}`.replaceAll('-', '')

export function personRow(change: Values = {}): Values {
  const names = { surname: 'Larch', forename: 'Kim', preferred_surname: '', preferred_forename: '' }
  const pupil = { kind: 'pupil', dob: '2015-02-28', upn: '', class: '6A', year: '6', send: 0 }
  const rest = { joined_on: null, left_on: null, email: '', post: '', search_name: 'larch kim', merged_into: null }
  return { id: randomUUID(), ...pupil, ...names, ...rest, ...written, ...change }
}

const TEXT = { title: 'Rules', intro: '', sections: [], declarations: { self: 'I agree', parent: '' } }

export function versionRow(change: Values = {}): Values {
  const words = { kind: 'visitor', number: 1, text: JSON.stringify(TEXT), applies_from: '2026-09-01', reason: '' }
  return { id: randomUUID(), hash: hash(), ...words, ...written, ...change }
}

export function signatureRow(personId: string, version: Values, change: Values = {}): Values {
  const signer = { signer_role: 'self', signer_id: personId, signer_name: 'Kim Larch', relation: '' }
  const how = { how: 'typed', signed_on: '2026-09-10', drawing: null, devices: '[]', paper_code: null, scan_id: null }
  const of = { version_id: version['id'] ?? null, version_hash: version['hash'] ?? null, person_id: personId }
  const rest = { reason: '', witness: '', hash: hash() }
  return { id: randomUUID(), what: 'signed', ...of, ...signer, ...how, ...rest, ...written, ...change }
}

export function deviceRow(change: Values = {}): Values {
  const words = { kind: 'laptop', make: 'Example 13', serial: randomUUID(), tag: '', note: '' }
  return { id: randomUUID(), ...words, state: 'in-school', holder_id: null, since: '2026-09-01', ...written, ...change }
}

function scanRow(): Values {
  return {
    id: randomUUID(),
    stored_as: hash(),
    size_bytes: 9,
    sha256: hash(),
    file_key: Buffer.alloc(32, 7),
    ...written,
  }
}

function consentRows(childId: string): Readonly<Record<string, () => Values>> {
  const parent = { signer_role: 'parent', signer_id: null, signer_name: 'Robin Larch', relation: 'Mother' }
  const answer = { topic: 'images', answer: 'yes', how: 'paper', answered_on: '2026-09-10', note: '' }
  const of = () => ({ id: randomUUID(), child_id: childId, ...written })
  return {
    consent: () => ({ ...of(), ...parent, ...answer }),
    image_bar: () => ({ ...of(), what: 'set', why: 'court', note: '' }),
    image_deletion: () => ({ ...of(), places: 'Website', done_by: 'Sample Office', done_on: '2026-09-10' }),
  }
}

/** A row in each of these tables; gives rows that could come next. */
export function fillPeopleTables({ db, session }: TestVault): Readonly<Record<string, () => Values>> {
  const { incidentId } = recordConcern(session)
  const version = versionRow()
  let number = 1
  const somebody = (): string => {
    const row = personRow()
    insertRaw(db, 'person', row)
    return String(row['id'])
  }
  const [childId, adultId] = [somebody(), somebody()]
  insertRaw(db, 'agreement_version', version)
  const versionId = String(version['id'])
  const device = deviceRow()
  insertRaw(db, 'school_device', device)
  const next: Readonly<Record<string, () => Values>> = {
    person: () => personRow(),
    person_event: () => ({
      id: randomUUID(),
      person_id: childId,
      kind: 'added',
      changes: '[]',
      other_id: null,
      ...written,
    }),
    guardianship: () => ({
      id: randomUUID(),
      child_id: childId,
      adult_id: adultId,
      relation: 'Mother',
      responsibility: 'yes',
      ...written,
      ended_at_ms: null,
      ended_by: null,
    }),
    incident_link: () => ({ incident_id: incidentId, incident_person_id: randomUUID(), person_id: childId }),
    roll_over: () => ({
      id: randomUUID(),
      what: 'moved',
      school_year: 2026,
      moved: 1,
      left_count: 1,
      at_ms: 1,
      by: DSL.id,
    }),
    agreement_version: () => versionRow({ number: (number += 1) }),
    agreement_draft: () => ({ kind: randomUUID(), text: '{}', saved_at_ms: 1, saved_by: DSL.id }),
    round_due: () => ({ version_id: versionId, school_year: 2026, due_on: '2026-10-01', ...written }),
    paper_form: () => ({ code: randomUUID(), version_id: versionId, person_id: childId, ...written }),
    signature_scan: scanRow,
    signature: () => signatureRow(childId, version),
    saved_list: () => ({ id: randomUUID(), list: 'internet', reason: 'For the filter', rows: 3, ...written }),
    ...consentRows(childId),
    school_device: () => deviceRow(),
    school_device_event: () => ({
      id: randomUUID(),
      device_id: device['id'] ?? null,
      what: 'added',
      person_id: null,
      on_day: '2026-09-01',
      note: '',
      ...written,
    }),
    exit_check: () => ({
      id: randomUUID(),
      person_id: adultId,
      item: 'keys',
      state: 'done',
      confirmed_by: 'Sample Office',
      on_day: '2026-09-01',
      note: '',
      ...written,
    }),
  }
  const filled = ['person', 'agreement_version', 'school_device']
  for (const [table, row] of Object.entries(next)) if (!filled.includes(table)) insertRaw(db, table, row())
  return next
}
