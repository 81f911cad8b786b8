// Signatures on paper: ticked off in bulk, all of them or none, with the scan of the forms.
import { readPaperCode } from '#shared/domain/paper-codes.ts'
import type { RouteInput, RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import type { Tx } from '#db/open.ts'
import { change } from '../change.ts'
import type { Session } from '../session.ts'
import type { ScanTickets } from './scan-tickets.ts'
import { withScan } from './scan.ts'
import { inPlace, recordSignatureTx } from './sign.ts'

type Paper = RouteInput<'agreements.recordPaper'>
type Recorded = RouteOutput<'agreements.recordPaper'>

export async function recordPaper(session: Session, scans: ScanTickets, paper: Paper): Promise<Result<Recorded>> {
  const { scanTicket } = paper
  if (scanTicket === null) return change(session, (tx) => recordAllTx(tx, session, paper, null))
  const scan = scans.find(scanTicket)
  if (!scan) return fail('not-found', 'Blueform does not know this scan any more. Choose it again')
  const recorded = await withScan(session, scan, (tx, scanId) => recordAllTx(tx, session, paper, scanId))
  if (recorded.ok) scans.forget(scanTicket)
  return recorded
}

function recordAllTx(tx: Tx, session: Session, { items, witness }: Paper, scanId: string | null): Result<Recorded> {
  for (const [index, { code, ...item }] of items.entries()) {
    const paperCode = code === null ? null : readPaperCode(code)
    if (paperCode === undefined) {
      const message = 'This is not the code of a form. Check it, or leave it out'
      return inPlace(fail('invalid', message, [{ field: 'code', message }]), index)
    }
    const told = { what: 'signed', how: 'paper', drawing: null, reason: '' } as const
    const recorded = recordSignatureTx(tx, session, { ...item, ...told, paperCode, scanId, witness })
    if (!recorded.ok) return inPlace(recorded, index)
  }
  return ok({ recorded: items.length })
}
