import { Suspense, lazy, useEffect } from 'react'
import { Route, Switch } from 'wouter'
import { Page } from './components/page.tsx'
import { LinkButton } from './components/button.tsx'
import { Loading } from './components/warning-text.tsx'
import { HomeScreen } from './features/home/home-screen.tsx'
import { FluentFrame } from './fluent-frame.tsx'
import { clearOnLock } from './ipc/queries.ts'
import { Shell } from './shell/shell.tsx'

const SettingsArea = lazy(async () => ({ default: (await import('./features/school/settings-area.tsx')).SettingsArea }))

const IncidentArea = lazy(async () => {
  const { incidentRoutes } = await import('./features/incidents/routes.tsx')
  return {
    default: () => (
      <Switch>
        {incidentRoutes.map(({ path, Component }) => (
          <Route key={path} path={path} component={Component} />
        ))}
        <Route>
          <NotHere />
        </Route>
      </Switch>
    ),
  }
})

export function App() {
  useEffect(clearOnLock, [])
  return (
    <FluentFrame>
      <Shell>
        <Suspense fallback={<Loading />}>
          <Switch>
            <Route path="/" component={HomeScreen} />
            <Route path="/settings/*?" component={SettingsArea} />
            <Route>
              <IncidentArea />
            </Route>
          </Switch>
        </Suspense>
      </Shell>
    </FluentFrame>
  )
}

function NotHere() {
  return (
    <Page heading="There is nothing here">
      <p>The page may have been moved. Everything that was recorded is still in the list of incidents.</p>
      <LinkButton to="/" kind="primary">
        Go to the home page
      </LinkButton>
    </Page>
  )
}
