import { type HandOverDesk, leaveKiosk, readKiosk, refuseInKiosk, signInKiosk, startKiosk } from '../services/kiosk.ts'
import type { Vault } from '../vault/vault.ts'
import type { Desktop, HandlersOf } from './handler.ts'

export function kioskHandlers(vault: Vault, { handOver, lock }: Desktop): HandlersOf<'kiosk'> {
  const desk: HandOverDesk = { vault, window: handOver, lock }
  return {
    'kiosk.start': (input, session) => startKiosk(session, desk, input),
    'kiosk.read': (_input, session) => readKiosk(session, desk),
    'kiosk.sign': (input, session) => signInKiosk(session, desk, input),
    'kiosk.refuse': (input, session) => refuseInKiosk(session, desk, input),
    'kiosk.leave': (_input, session) => leaveKiosk(session, desk),
  }
}
