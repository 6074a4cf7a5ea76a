// Whether the pane of lessons stands at the left. What is in it is loaded when it is opened.
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

const pane = createStore<{ open: boolean }>(() => ({ open: false }))

export const useLessonPane = (): boolean => useStore(pane, ({ open }) => open)

export const isLessonPaneOpen = (): boolean => pane.getState().open

export const showLessonPane = (open: boolean) => pane.setState({ open })
