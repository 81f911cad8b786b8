import type { z } from 'zod'
import type { Permission } from '../domain/accounts.ts'

/** `anyone` may call while the vault is locked; otherwise the vault must be open and the person's role have the permission. */
export type Who = 'anyone' | Permission

export type Route<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = {
  readonly input: Input
  readonly output: Output
  readonly who: Who
}

/** Declares one route; it exists so that the schemas keep their exact types. */
export function route<Input extends z.ZodType, Output extends z.ZodType>(
  definition: Route<Input, Output>,
): Route<Input, Output> {
  return definition
}

/** Routes of one area: every key must start with the area's name. */
export type RoutesOf<Area extends string> = Readonly<Record<`${Area}.${string}`, Route>>
