import { Icon } from '../../components/icons.tsx'

/** Always there, so that what appears in it is read out. */
export function FrontProblem({ id, problem }: { readonly id: string; readonly problem: string | null }) {
  return (
    <div role="alert">
      {problem && (
        <p id={id} className="bf-front-problem">
          <Icon name="warning" />
          {problem}
        </p>
      )}
    </div>
  )
}
