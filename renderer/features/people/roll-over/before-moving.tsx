import { Notice } from '../../../components/warning-text.tsx'
import { warningsBeforeMoving } from './moves.ts'

type BeforeMovingProps = {
  readonly day: string
  /** How many pupils seem to be in this school year's class already. */
  readonly newYears: number
}

/** What speaks against moving the classes up today. */
export function BeforeMoving({ day, newYears }: BeforeMovingProps) {
  const warnings = warningsBeforeMoving(day, newYears)
  return (
    <>
      {warnings.map((words) => (
        <Notice key={words} tone="warn">
          {words}
        </Notice>
      ))}
      {warnings.length === 0 && (
        <p>At the start of a school year every class goes up. Check where each one goes; nothing is changed yet.</p>
      )}
    </>
  )
}
