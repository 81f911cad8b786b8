// Sites that are opened in the filter for a while, and closed again.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeSite, listSites, openSite } from '#electron/services/opened-sites.ts'
import { EMPTY_DATE, dateAnswerOf } from '#shared/domain/answers.ts'
import type { OpenedSiteAnswers } from '#shared/domain/opened-sites.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { DEPUTY } from '#tests/helpers/people.ts'
import { type TestVault, addPerson, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
beforeEach(() => {
  vault = makeVaultDb()
})
afterEach(() => vault.dispose())

const ANSWERS: OpenedSiteAnswers = {
  site: 'A site about the trenches',
  forWhom: 'Year 9 history',
  why: 'Letters of soldiers',
  agreedBy: 'Sample Head',
  until: dateAnswerOf('2026-11-06'),
}
const open = (change: Partial<OpenedSiteAnswers> = {}) =>
  openSite(vault.session, { answers: { ...ANSWERS, ...change } })
const sites = () => dataOf(listSites(vault.session)).sites

describe('sites opened for a while', () => {
  it('are listed by the day on which they are closed, with who agreed and why', () => {
    dataOf(open({ site: 'Later', until: dateAnswerOf('2026-11-09') }))
    dataOf(open())
    expect(sites().map(({ site, until }) => [site, until])).toEqual([
      [ANSWERS.site, '2026-11-06'],
      ['Later', '2026-11-09'],
    ])
    expect(sites()[0]).toMatchObject({
      forWhom: ANSWERS.forWhom,
      why: ANSWERS.why,
      agreedBy: ANSWERS.agreedBy,
      recordedBy: vault.session.actor,
      closed: null,
    })
  })

  it('are closed once, by whoever made sure', () => {
    const siteId = dataOf(open()).sites[0]?.id ?? ''
    const deputy = addPerson(vault, DEPUTY)
    vault.clock.advance(1_000)
    dataOf(closeSite(deputy, { siteId }))
    expect(sites()[0]?.closed).toEqual({ atMs: vault.clock.nowMs(), by: DEPUTY })
    expect(closeSite(deputy, { siteId })).toMatchObject({ ok: false, code: 'conflict' })
    const nowhere = '00000000-0000-4000-8000-00000000dead'
    expect(closeSite(deputy, { siteId: nowhere })).toMatchObject({ ok: false, code: 'not-found' })
  })

  it('need every answer, and a day that has not been', () => {
    const nothing = { site: '', forWhom: ' ', why: '', agreedBy: '', until: EMPTY_DATE }
    const empty = open(nothing)
    expect(empty.ok ? [] : empty.problems?.map(({ field }) => field)).toEqual(Object.keys(nothing))
    expect(open({ until: dateAnswerOf('2026-11-02') })).toMatchObject({ problems: [{ field: 'until' }] })
    dataOf(open({ until: dateAnswerOf('2026-11-03') }))
  })

  it('take no picture and no file', () => {
    for (const field of ['site', 'forWhom', 'why', 'agreedBy'] as const) {
      const result = open({ [field]: 'data:image/png;base64,iVBORw0KGgo=' })
      expect(result, field).toMatchObject({ ok: false, problems: [{ field }] })
    }
    expect(sites()).toEqual([])
  })

  it('leave rows in the log without their words', () => {
    const siteId = dataOf(open()).sites[0]?.id ?? ''
    closeSite(vault.session, { siteId })
    const rows = verifiedChain(vault.db).filter(({ kind }) => kind.startsWith('sites.'))
    expect(rows.map(({ kind, detail }) => [kind, detail])).toEqual([
      ['sites.opened', { siteId }],
      ['sites.closed', { siteId }],
    ])
  })
})
