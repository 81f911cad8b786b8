import { asc, eq, inArray } from 'drizzle-orm'
import type { Actor } from '#shared/domain/accounts.ts'
import type { Device, ImageSeen, NewDevice, NewHandover, NewImageSeen } from '#shared/domain/custody.ts'
import type { Db, Tx } from '../open.ts'
import { custodyDevice, custodyHandover, imageSeen } from '../schema/custody.ts'
import type { Recorded } from './incidents.ts'
import { insertRowTx } from './statements.ts'

export function insertDeviceTx(tx: Tx, incidentId: string, recorded: Recorded, device: NewDevice): void {
  insertRowTx(tx, custodyDevice, { ...recorded, incidentId, ...device })
}

export function insertHandoverTx(tx: Tx, deviceId: string, recorded: Recorded, handover: NewHandover): void {
  insertRowTx(tx, custodyHandover, { ...recorded, deviceId, ...handover })
}

export function insertImageSeenTx(tx: Tx, incidentId: string, recorded: Recorded, seen: NewImageSeen): void {
  insertRowTx(tx, imageSeen, { ...recorded, incidentId, ...seen })
}

export function readDevices(db: Db, incidentId: string, actorOf: (id: string) => Actor): Device[] {
  const devices = db
    .select()
    .from(custodyDevice)
    .where(eq(custodyDevice.incidentId, incidentId))
    .orderBy(asc(custodyDevice.seq))
    .all()
  const ids = devices.map(({ id }) => id)
  const handovers = db
    .select()
    .from(custodyHandover)
    .where(inArray(custodyHandover.deviceId, ids))
    .orderBy(asc(custodyHandover.seq))
    .all()
  return devices.map(({ seq: _seq, incidentId: _incidentId, ...device }) => ({
    ...device,
    recordedBy: actorOf(device.recordedBy),
    handovers: handovers
      .filter(({ deviceId }) => deviceId === device.id)
      .map(({ seq: _order, deviceId: _deviceId, ...handover }) => ({
        ...handover,
        recordedBy: actorOf(handover.recordedBy),
      })),
  }))
}

export function readImagesSeen(db: Db, incidentId: string, actorOf: (id: string) => Actor): ImageSeen[] {
  return db
    .select()
    .from(imageSeen)
    .where(eq(imageSeen.incidentId, incidentId))
    .orderBy(asc(imageSeen.seq))
    .all()
    .map(({ seq: _seq, incidentId: _incidentId, ...seen }) => ({ ...seen, recordedBy: actorOf(seen.recordedBy) }))
}
