// The boxes for words of each route, read from its schema, so that a new box is tested without anybody remembering it.
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { type RouteName, contract } from '#shared/ipc/contract.ts'

/** A box for words; `max` is how many signs it takes. */
export type WordField = { readonly path: string; readonly max: number }

type Def = {
  readonly type: string
  readonly shape?: Record<string, z.ZodType>
  readonly element?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly discriminator?: string
  readonly innerType?: z.ZodType
  readonly in?: z.ZodType
  readonly valueType?: z.ZodType
  readonly items?: readonly z.ZodType[]
  readonly values?: readonly unknown[]
}
const defOf = (schema: z.ZodType) => schema.def as unknown as Def

/** Too short to hold anything: parts of dates and times. */
const SHORT = 40
const NO_WORDS = ['number', 'int', 'boolean', 'enum', 'literal', 'null', 'custom']

function join(before: string, name: string): string {
  return before === '' ? name : `${before}.${name}`
}

/** Of a union that is of the kind that is chosen, only that option counts; of any other, all of them. */
export function wordFields(schema: z.ZodType, chosen = '', before = ''): readonly WordField[] {
  const def = defOf(schema)
  const inside = def.innerType ?? def.in
  if (inside) return wordFields(inside, chosen, before)
  if (def.shape) {
    return Object.entries(def.shape).flatMap(([name, part]) => wordFields(part, chosen, join(before, name)))
  }
  if (def.element) return wordFields(def.element, chosen, join(before, '0'))
  if (def.options) return optionsOf(def, chosen).flatMap((one) => wordFields(one, chosen, before))
  if (def.valueType) return wordFields(def.valueType, chosen, join(before, '0'))
  if (def.items) return def.items.flatMap((item, at) => wordFields(item, chosen, join(before, String(at))))
  if (def.type === 'string') {
    const { format, maxLength } = schema as z.ZodString
    const max = maxLength ?? Number.POSITIVE_INFINITY
    return format === null && max > SHORT ? [{ path: before, max }] : []
  }
  if (!NO_WORDS.includes(def.type))
    throw new Error(`${before}: boxes of the kind "${def.type}" are not known to this test`)
  return []
}

function optionsOf(union: Def, chosen: string): readonly z.ZodType[] {
  const { options = [] } = union
  const ofKind = options.filter((option) => kindOf(union, option) === chosen)
  return ofKind.length > 0 ? ofKind : options
}

function kindOf({ discriminator = '' }: Def, option: z.ZodType): string | undefined {
  const kind = defOf(option).shape?.[discriminator]
  return kind && String(defOf(kind).values?.[0])
}

/** The kinds that a union is of. */
export function formsOf(schema: z.ZodType): readonly string[] {
  const union = defOf(schema)
  return (union.options ?? []).map((option) => kindOf(union, option) ?? '')
}

/** The least that a schema takes, with plain words in every box. */
export function leastOf(schema: z.ZodType, chosen = ''): unknown {
  const def = defOf(schema)
  if (def.type === 'nullable') return null
  const inside = def.innerType ?? def.in
  if (inside) return leastOf(inside, chosen)
  if (def.shape) {
    return Object.fromEntries(Object.entries(def.shape).map(([name, part]) => [name, leastOf(part, chosen)]))
  }
  if (def.element) {
    const isEmptyEnough = wordFields(schema).length === 0 && schema.safeParse([]).success
    return isEmptyEnough ? [] : [leastOf(def.element, chosen)]
  }
  if (def.options) return leastOf(optionsOf(def, chosen)[0] as z.ZodType, chosen)
  if (def.valueType) return {}
  if (def.items) return def.items.map((item) => leastOf(item, chosen))
  if (def.type === 'boolean') return false
  if (def.type === 'number' || def.type === 'int') return 1
  if (def.type === 'literal') return def.values?.[0]
  if (def.type === 'enum') return (schema as z.ZodEnum).options[0]
  if (def.type === 'custom') return new TextEncoder().encode('nobody ever chose these words')
  const { format, maxLength } = schema as z.ZodString
  if (format === 'uuid') return randomUUID()
  const words = format === null ? 'Words' : '2026-11-02'
  return (maxLength ?? SHORT) < SHORT || !schema.safeParse(words).success ? '' : words
}

/** The same input with other words in one box. */
export function withWordsAt(input: unknown, path: string, words: string): unknown {
  const [name = '', ...rest] = path.split('.')
  if (Array.isArray(input)) return input.map((part, at) => (String(at) === name ? put(part, rest, words) : part))
  const group = input as Record<string, unknown>
  return { ...group, [name]: put(group[name], rest, words) }
}

function put(part: unknown, rest: readonly string[], words: string): unknown {
  return rest.length === 0 ? words : withWordsAt(part, rest.join('.'), words)
}

/** Routes that bring words of a case: each has boxes for words and is not named in `others`. */
export function routesWithWords(others: readonly string[]): readonly RouteName[] {
  return (Object.keys(contract) as RouteName[]).filter(
    (name) => !others.includes(name) && wordFields(contract[name].input).length > 0,
  )
}

/** The paths of everything in an input that takes bytes. */
export function bytesIn(schema: z.ZodType, before = ''): readonly string[] {
  const def = defOf(schema)
  const inside = def.innerType ?? def.in ?? def.element ?? def.valueType
  if (inside) return bytesIn(inside, before)
  if (def.shape) return Object.entries(def.shape).flatMap(([name, part]) => bytesIn(part, join(before, name)))
  if (def.options) return def.options.flatMap((one) => bytesIn(one, before))
  if (def.items) return def.items.flatMap((item, at) => bytesIn(item, join(before, String(at))))
  return def.type === 'custom' || def.type === 'any' || def.type === 'unknown' || def.type === 'file' ? [before] : []
}
