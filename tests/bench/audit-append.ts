// Recording an incident with the audit chain against the very same service without it. The second copy of the service is loaded beside
// the first, with the two functions that write the chain replaced by nothing; the product has no switch for that.
import { registerHooks } from 'node:module'
import { startDraft } from '#electron/services/drafts.ts'
import { recordIncident } from '#electron/services/incidents.ts'
import type { Session } from '#electron/services/session.ts'
import { completeAnswers, dataOf } from '../helpers/concerns.ts'
import { makeVaultDb } from '../helpers/vault-db.ts'
import { type Figure, measure, timeMs } from './measure.ts'

const MARK = '?without-chain'
const SERVICES = new URL('../../electron/services/', import.meta.url).href
const AUDIT = `${SERVICES}audit.ts`
const NO_CHAIN = `export * from '${AUDIT}'
export const appendAuditTx = () => undefined
export const auditIncidentTx = () => undefined`

type Recording = {
  readonly startDraft: typeof startDraft
  readonly recordIncident: typeof recordIncident
}

export async function auditAppend(): Promise<Figure> {
  const withChain = makeVaultDb()
  const without = makeVaultDb()
  const bare = await loadWithoutChain()
  const before = rows(without.session)
  try {
    const figure = await measure({
      name: 'audit-append',
      runs: 400,
      warmUps: 50,
      ours: () => recordMs({ startDraft, recordIncident }, withChain.session),
      theirs: () => recordMs(bare, without.session),
    })
    if (rows(without.session) !== before || rows(withChain.session) === before)
      throw new Error('the wrong side has the chain')
    return figure
  } finally {
    withChain.dispose()
    without.dispose()
  }
}

function recordMs(services: Recording, session: Session): Promise<number> {
  const { draftId } = dataOf(services.startDraft(session))
  const answers = completeAnswers()
  return timeMs(() => dataOf(services.recordIncident(session, { draftId, answers })))
}

function rows({ db }: Session): unknown {
  return db.$client.prepare('SELECT count(*) FROM audit_entry').pluck().get()
}

async function loadWithoutChain(): Promise<Recording> {
  const hooks = registerHooks({
    resolve: (specifier, context, next) => {
      const found = next(specifier, context)
      const isCopy = context.parentURL?.endsWith(MARK) === true && found.url.startsWith(SERVICES)
      return isCopy && !found.url.endsWith(MARK) ? { ...found, url: `${found.url}${MARK}` } : found
    },
    load: (url, context, next) => {
      if (url !== `${AUDIT}${MARK}`) return next(url, context)
      return { format: 'module', source: NO_CHAIN, shortCircuit: true }
    },
  })
  try {
    const drafts = (await import(`${SERVICES}drafts.ts${MARK}`)) as Pick<Recording, 'startDraft'>
    const incidents = (await import(`${SERVICES}incidents.ts${MARK}`)) as Pick<Recording, 'recordIncident'>
    return { startDraft: drafts.startDraft, recordIncident: incidents.recordIncident }
  } finally {
    hooks.deregister()
  }
}
