import { caseLog, exportAudit, listAudit, verifyAudit } from '../services/audit-chain.ts'
import type { Desktop, HandlersOf } from './handler.ts'

export function auditHandlers({ work, ...desktop }: Pick<Desktop, 'work' | 'askWhereToSave'>): HandlersOf<'audit'> {
  return {
    'audit.list': (input, session) => listAudit(session, input),
    'audit.verify': (input, session) => work.run('audit-check', (progress) => verifyAudit(session, input, progress)),
    'audit.export': (_input, session) => exportAudit(session, desktop),
    'audit.caseLog': (input, session) => caseLog(session, input),
  }
}
