// The pane at the left: the course, a lesson, results that were handed in, or a lesson that is being written.
import { lazy, Suspense, useEffect } from 'react'
import './lessons.css'
import { canvasApi } from '../store/session.ts'
import { loadCourse } from './course.ts'
import { CourseList } from './CourseList.tsx'
import { LessonView } from './LessonView.tsx'
import { useLessons } from './lessonStore.ts'

const ResultsView = lazy(() => import('./ResultsView.tsx').then(({ ResultsView: component }) => ({ default: component })))
const AuthorView = lazy(() => import('./author/AuthorView.tsx').then(({ AuthorView: component }) => ({ default: component })))

const views = { course: CourseList, lesson: LessonView, results: ResultsView, author: AuthorView }

/** The diagram has another room beside the pane, and again without it: it is fitted into it, once the canvas knows. */
function FitBeside() {
  useEffect(() => {
    const fit = () => requestAnimationFrame(() => setTimeout(() => canvasApi()?.zoomFit()))
    fit()
    return () => void fit()
  }, [])
  return null
}

export function LessonPane() {
  const shown = useLessons(state => state.shown)
  useEffect(() => void loadCourse(), [])
  const View = views[shown]
  return (
    <section className="lesson-pane" data-shown={shown} aria-label="Lessons">
      <FitBeside key={shown === 'author' ? 'wide' : 'narrow'} />
      <Suspense fallback={null}>
        <View />
      </Suspense>
    </section>
  )
}
