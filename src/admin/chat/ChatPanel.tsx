import type { ReactNode } from 'react';

export const ChatPanel = (): ReactNode => null;
