import { type Result, ok } from '#shared/ipc/result.ts'
import type { CaptureSource } from '#shared/ipc/evidence.ts'
import { LOCKED_MEANWHILE } from '../services/change.ts'
import { addEvidence } from '../services/evidence/add.ts'
import { nameCapture, nameFiles } from '../services/evidence/name-files.ts'
import { evidenceOverview } from '../services/evidence/overview.ts'
import { handOver } from '../services/evidence/package.ts'
import { sealedWhere } from '../services/evidence/sealed-where.ts'
import { lockIncident } from '../services/evidence/sealing.ts'
import { settleSource } from '../services/evidence/source.ts'
import { mayTakeFiles } from '../services/evidence/taking.ts'
import { verifyEvidence } from '../services/evidence/verify.ts'
import { viewEvidence } from '../services/evidence/view.ts'
import type { Session } from '../services/session.ts'
import type { Vault } from '../vault/vault.ts'
import type { Desktop, EvidenceDesktop, HandlersOf } from './handler.ts'

/** What comes of a dialog, a picture or long work after the vault was locked is dropped. */
type Still = {
  readonly isStill: (session: Session) => boolean
  readonly unlessLocked: <Data>(session: Session, work: Promise<Result<Data>> | Result<Data>) => Promise<Result<Data>>
}

function stillOf(vault: Vault): Still {
  const isStill = (session: Session) => vault.session() === session
  return {
    isStill,
    unlessLocked: async (session, work) => {
      const result = await work
      return isStill(session) ? result : LOCKED_MEANWHILE
    },
  }
}

export function evidenceHandlers(vault: Vault, desktop: Desktop): HandlersOf<'evidence'> {
  const { evidence, work } = desktop
  const { named, viewers } = evidence
  const still = stillOf(vault)
  const { unlessLocked } = still
  return {
    ...namingHandlers(evidence, still),
    'evidence.add': ({ incidentId, tickets, answers }, session) =>
      unlessLocked(session, addEvidence(session, work, named, { incidentId, tickets, answers })),
    'evidence.settleSource': (input, session) => unlessLocked(session, settleSource(session, work, named, input)),
    'evidence.notSure': ({ incidentId }, session) => {
      const incident = lockIncident(session, { incidentId, why: 'not-sure' })
      // Whatever became of it: nobody goes on with these files.
      named.forgetIncident(incidentId)
      viewers.closeIncident(incidentId)
      return incident
    },
    'evidence.view': (input, session) => viewEvidence(session, viewers, input),
    'evidence.viewerNews': () => ok({ news: viewers.takeNews() }),
    'evidence.verify': (input, session) => unlessLocked(session, verifyEvidence(session, work, input)),
    'evidence.overview': (_input, session) => evidenceOverview(session),
    'evidence.handOver': (input, session) => handOver(session, { ...desktop, ...evidence }, input),
    'evidence.sealedWhere': (input, session) => sealedWhere(session, input),
  }
}

type Naming = Pick<
  HandlersOf<'evidence'>,
  'evidence.choose' | 'evidence.drop' | 'evidence.captureSources' | 'evidence.capture' | 'evidence.forget'
>

// Before anything is read. A dialog opens and a picture is made only for an incident that takes files.
function namingHandlers(evidence: EvidenceDesktop, { isStill, unlessLocked }: Still): Naming {
  const { named } = evidence
  return {
    'evidence.choose': async ({ incidentId }, session) => {
      const may = mayTakeFiles(session, incidentId)
      if (!may.ok) return may
      const paths = await evidence.chooseFiles()
      return isStill(session) ? nameFiles(session, named, { incidentId, means: 'chosen', paths }) : LOCKED_MEANWHILE
    },
    'evidence.drop': ({ incidentId, paths }, session) =>
      nameFiles(session, named, { incidentId, means: 'dropped', paths }),
    'evidence.captureSources': async ({ incidentId }, session) => {
      const may = mayTakeFiles(session, incidentId)
      if (!may.ok) return may
      const sources = await nameSources(evidence, incidentId)
      return isStill(session) ? ok({ sources }) : LOCKED_MEANWHILE
    },
    'evidence.capture': ({ incidentId, ticket }, session) => {
      const take = async (id: string) => {
        const picture = await evidence.capture(id)
        if (isStill(session)) return picture
        picture?.fill(0)
        return undefined
      }
      return unlessLocked(session, nameCapture(session, named, { incidentId, ticket }, take))
    },
    'evidence.forget': ({ ticket }) => {
      named.forget(ticket)
      return ok({})
    },
  }
}

async function nameSources({ named, captureSources }: EvidenceDesktop, incidentId: string): Promise<CaptureSource[]> {
  const found = await captureSources()
  return found.map(({ id, name, kind }) => ({ ticket: named.nameScreen(incidentId, id), name, kind }))
}
