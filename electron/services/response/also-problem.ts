import type { Checked, Problem } from '#shared/domain/answers.ts'

/** The same answers with one more thing wrong, which only the record can tell. */
export function alsoProblem<Value>(checked: Checked<Value>, problem: Problem): Checked<Value> {
  return { ok: false, problems: [...(checked.ok ? [] : checked.problems), problem] }
}
