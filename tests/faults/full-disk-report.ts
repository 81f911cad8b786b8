import { z } from 'zod'

export const fullDiskReportSchema = z.object({
  draft: z.string(),
  incident: z.string(),
  draftIsKept: z.boolean(),
  drop: z.string(),
  dropsAreKept: z.boolean(),
  sealedSave: z.string(),
  sealedIsKept: z.boolean(),
  restrict: z.string(),
  restrictIsUndone: z.boolean(),
  create: z.string(),
  leftBehind: z.array(z.string()),
  unlock: z.string(),
  references: z.array(z.string()),
  integrity: z.string(),
  chain: z.number(),
})
export type FullDiskReport = z.infer<typeof fullDiskReportSchema>
