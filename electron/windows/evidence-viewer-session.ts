// The sessions of viewer windows: each belongs to one window at a time, is in memory only, reaches nothing but that window's own address,
// and is emptied before it is used again.
import { type Session, session } from 'electron'
import { type Served, answerViewer, originOf } from './evidence-viewer-protocol.ts'
import { guardSession } from './guards.ts'

export type Slot = { readonly session: Session; served: Served | undefined }

export type Slots = { readonly take: () => Slot; readonly giveBack: (slot: Slot) => Promise<void> }

export function createSlots(): Slots {
  const free: Slot[] = []
  let made = 0
  return {
    take: () => free.pop() ?? newSlot((made += 1)),
    giveBack: async (slot) => {
      slot.served = undefined
      if (await emptied(slot)) free.push(slot)
    },
  }
}

function newSlot(number: number): Slot {
  // Without "persist:" it is in memory only.
  const slot: Slot = { session: session.fromPartition(`evidence-${number}`, { cache: false }), served: undefined }
  guardSession(slot.session, (url) => slot.served !== undefined && url.startsWith(`${originOf(slot.served.token)}/`))
  slot.session.protocol.handle('blueform-evidence', (request) => answerViewer(request, slot.served))
  return slot
}

async function emptied(slot: Slot): Promise<boolean> {
  try {
    await Promise.all([slot.session.clearStorageData(), slot.session.clearCache()])
    return true
  } catch {
    return false
  }
}
