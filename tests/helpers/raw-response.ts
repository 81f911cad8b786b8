// Rows of what is to be done, of the procedures and of what the school adds to them, written by raw SQL as no service would.
import { randomUUID } from 'node:crypto'
import { recordConcern } from './concerns.ts'
import { type Values, insertRaw } from './raw-row.ts'
import { DSL, type TestVault } from './vault-db.ts'

const written = { recorded_at_ms: 1, recorded_by: DSL.id }

export function openStepRow(incidentId: string, change: Values = {}): Values {
  return {
    incident_id: incidentId,
    step: 'tell-head',
    words: 'Tell them',
    who: 'lead',
    tells: 'head',
    due_at_ms: 5,
    ...change,
  }
}

export function editionRow(change: Values = {}): Values {
  const hash = `${randomUUID()}${randomUUID()}`.replaceAll('-', '')
  return { hash, content: '{"id":"any-concern"}', ...written, ...change }
}

const CONDITION = { kind: 'step', procedureId: 'games', text: 'Tell the head of year', who: 'lead', by: 'open' }

export function conditionRow(change: Values = {}): Values {
  return { id: randomUUID(), condition: JSON.stringify(CONDITION), ...written, ...change }
}

export function markRow(conditionId: string, change: Values = {}): Values {
  const signed = { what: 'signed-on-paper', name: 'Harper Head', signed_on: '2026-11-02' }
  return { id: randomUUID(), condition_id: conditionId, ...signed, ...written, ...change }
}

export function siteRow(change: Values = {}): Values {
  const words = {
    site: 'example.test',
    for_whom: 'Year 9',
    why: 'A lesson',
    agreed_by: 'Sample Lead',
    until: '2026-11-09',
  }
  return { id: randomUUID(), ...words, ...written, ...change }
}

function contactRow(): Values {
  const words = { party: 'police', name: 'Desk', post: '', telephone: '101', out_of_hours: '', email: '' }
  const rest = { protected_way: '', note: '', checked_on: '2026-11-02', changed_at_ms: 1, changed_by: DSL.id }
  return { id: randomUUID(), position: 1, ...words, ...rest }
}

/** A row in each of these tables; gives rows that could come next. */
export function fillResponseTables({ db, session }: TestVault): Readonly<Record<string, () => Values>> {
  const { incidentId } = recordConcern(session)
  const next: Readonly<Record<string, () => Values>> = {
    open_step: () => openStepRow(incidentId, { step: randomUUID() }),
    guidance_edition: () => editionRow(),
    local_condition: () => conditionRow(),
    local_condition_mark: () => {
      const condition = conditionRow()
      insertRaw(db, 'local_condition', condition)
      return markRow(String(condition['id']))
    },
    school_choice: () => ({ id: randomUUID(), topic: 'password-age', value: 'termly', reasons: '', ...written }),
    key_contact: contactRow,
    opened_site: () => siteRow(),
    opened_site_closed: () => {
      const site = siteRow()
      insertRaw(db, 'opened_site', site)
      return { site_id: site['id'] ?? null, closed_at_ms: 1, closed_by: DSL.id }
    },
  }
  for (const [table, row] of Object.entries(next)) insertRaw(db, table, row())
  return next
}
