// Somebody would not sign, or took a signature back: both are states of their own, and neither removes anything.
import type { RouteInput, RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, ok } from '#shared/ipc/result.ts'
import { change } from '../change.ts'
import type { Session } from '../session.ts'
import { recordSignatureTx } from './sign.ts'

type Done = RouteOutput<'agreements.refuse'>

export function refuseAgreement(session: Session, input: RouteInput<'agreements.refuse'>): Result<Done> {
  return record(session, 'refused', input)
}

export function withdrawSignature(session: Session, input: RouteInput<'agreements.withdraw'>): Result<Done> {
  return record(session, 'withdrawn', input)
}

function record(
  session: Session,
  what: 'refused' | 'withdrawn',
  { on, ...rest }: RouteInput<'agreements.refuse'>,
): Result<Done> {
  const told = { how: 'typed', signedOn: on, drawing: null, paperCode: null, scanId: null, witness: '' } as const
  return change(session, (tx) => {
    const recorded = recordSignatureTx(tx, session, { ...rest, ...told, what })
    return recorded.ok ? ok({ done: true }) : recorded
  })
}
