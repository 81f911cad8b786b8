// What the incident page makes of a record: the chronology stays readable, and what is left to do is named.
import { describe, expect, it } from 'vitest'
import type { Actor } from '#shared/domain/accounts.ts'
import type { Deletion } from '#shared/domain/deletion.ts'
import type { CustodyEvent, Evidence } from '#shared/domain/evidence.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import type { Package } from '#shared/domain/packages.ts'
import type { Referral } from '#shared/domain/referral.ts'
import { evidenceEntries } from '#shared/domain/chronology/evidence.ts'
import { DAY_MS } from '#shared/lib/dates.ts'
import { tasksOf } from '../../renderer/features/incidents/incident/what-to-do.ts'
import { incidentOf } from '../helpers/incident-of.ts'

const LEAD: Actor = { id: 'a', name: 'Robin Sample', role: 'dsl' }
const HEAD: Actor = { id: 'b', name: 'Sam Placeholder', role: 'head' }
const NOON_MS = Date.UTC(2026, 10, 3, 12)
let written = 0
const recorded = (recordedAtMs: number, recordedBy = LEAD) => {
  written += 1
  return { id: `id-${written}`, recordedAtMs, recordedBy }
}
const event = (happened: CustodyEvent, atMs: number, by = LEAD) => ({ ...happened, ...recorded(atMs, by) })

function evidence(originalName: string, events: Evidence['events']): Evidence {
  return {
    ...recorded(NOON_MS),
    originalName,
    sizeBytes: 1,
    sha256: 'a'.repeat(64),
    type: 'text/plain',
    agreement: 'fits',
    means: 'chosen',
    address: '',
    account: '',
    device: 'School telephone',
    seenBy: 'only me',
    note: '',
    on: null,
    at: null,
    declaration: 'known',
    events,
  }
}

const EMPTY = incidentOf({ imageLocked: true, versions: [], responses: [] })

const shown = (incident: Partial<Incident>) =>
  evidenceEntries({ ...EMPTY, ...incident }).map(({ title, by, lines }) =>
    [title, by.name, lines.join('; ')].join(' | '),
  )

describe('evidence in the chronology', () => {
  it('folds what one person looked at and checked on one day, and nothing else', () => {
    const seen = { what: 'viewed' } as const
    const whole = { what: 'verified', intact: true } as const
    const files = [
      evidence('chat.txt', [event(seen, NOON_MS), event(seen, NOON_MS + 1), event(whole, NOON_MS + 2)]),
      evidence('post.png', [event(whole, NOON_MS + 2), event(seen, NOON_MS + 3, HEAD), event(seen, NOON_MS + DAY_MS)]),
    ]
    expect(shown({ evidence: files }).slice(2)).toEqual([
      'Evidence looked at | Robin Sample | chat.txt, 2 times that day',
      'Evidence checked: whole | Robin Sample | chat.txt; post.png',
      'Evidence looked at | Sam Placeholder | post.png',
      'Evidence looked at | Robin Sample | post.png',
    ])
  })

  it('never folds damage into a check that found everything whole', () => {
    const events = [true, false].map((intact, index) => event({ what: 'verified', intact }, NOON_MS + index))
    expect(shown({ evidence: [evidence('chat.txt', events)] }).slice(1)).toEqual([
      'Evidence checked: whole | Robin Sample | chat.txt',
      'Evidence checked: damaged | Robin Sample | chat.txt',
    ])
  })

  it('tells of a package once, and of one that was never finished', () => {
    const sent: Package = {
      ...recorded(NOON_MS),
      id: 'sent',
      evidenceIds: [],
      recipientKind: 'police',
      recipient: 'Constable Example',
      reference: '',
      means: 'by hand',
      handedOverOn: '2026-11-03',
      protection: 'encrypted',
      plainReason: '',
      writtenAs: 'evidence.zip',
      sha256: null,
    }
    const out = (packageId: string) => event({ what: 'exported', packageId }, NOON_MS)
    const file = evidence('chat.txt', [
      out('sent'),
      event({ what: 'handed-over', packageId: 'sent' }, NOON_MS),
      out('broken off'),
    ])
    const entries = shown({ evidence: [file], packages: [{ ...sent, evidenceIds: [file.id] }] }).slice(1)
    expect(entries).toHaveLength(2)
    expect(entries[0]).toBe('Evidence written out, and not handed over | Robin Sample | chat.txt')
    expect(entries[1]).toContain('Evidence handed over | Robin Sample | To Constable Example (Police)')
  })
})

describe('what is left to do on a locked incident', () => {
  const idsOf = (incident: Partial<Incident>, nowMs = NOON_MS) =>
    tasksOf({ ...EMPTY, ...incident }, true, nowMs, []).map(({ id, status }) => `${id}: ${status}`)
  const referral = (decision: Referral['decision']): Referral => ({
    ...recorded(NOON_MS),
    answers: [],
    decision,
    to: [],
    reference: '',
    reasons: 'why',
  })
  const deletion: Deletion = {
    ...recorded(NOON_MS),
    id: 'd',
    who: 'Siân Gŵyr',
    askedBy: 'Robin Sample',
    on: null,
    at: null,
    dueOn: '2026-11-03',
    dueAt: '12:30',
    confirmation: null,
  }

  it('asks for deletion only once it was decided not to refer', () => {
    expect(idsOf({})).not.toContain('deletion: not-started')
    expect(idsOf({ referrals: [referral('refer')] })).not.toContain('deletion: not-started')
    expect(idsOf({ referrals: [referral('not-refer')] })).toContain('deletion: not-started')
    expect(idsOf({ referrals: [referral('not-refer'), referral('refer')] })).not.toContain('deletion: not-started')
    const yes = { question: 'harm', reply: 'yes', reason: '' } as const
    expect(idsOf({ referrals: [{ ...referral('not-refer'), answers: [yes] }] })).not.toContain('deletion: not-started')
  })

  it('puts a deadline that has passed first, and keeps it on a closed incident', () => {
    const asked = { deletions: [deletion] }
    expect(idsOf(asked)).toContain('deletion-d: not-started')
    expect(idsOf(asked, NOON_MS + 31 * 60_000)[0]).toBe('deletion-d: overdue')
    expect(idsOf({ ...asked, status: 'closed' }, NOON_MS + DAY_MS)).toEqual(['deletion-d: overdue'])
  })

  it('speaks of copies elsewhere once files are sealed, and to readers of nothing that only invites to record', () => {
    const sealed = [evidence('chat.txt', [event({ what: 'sealed' }, NOON_MS)])]
    expect(idsOf({ evidence: sealed })).toContain('sealed: not-known')
    const forReader = tasksOf({ ...EMPTY, statements: [], referrals: [referral('refer')] }, false, NOON_MS, [])
    expect(forReader.find(({ id }) => id === 'referral')).toMatchObject({ label: 'Referral decided', status: 'done' })
    expect(forReader.every(({ to }) => to === undefined)).toBe(true)
  })
})
