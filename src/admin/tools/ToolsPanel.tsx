import type { ReactNode } from 'react';
import { BackSection } from './BackSection.tsx';
import { CommandsSection, ConfigSection } from './CodeSections.tsx';
import { ExportSection } from './ExportSection.tsx';
import { ImportSection } from './ImportSection.tsx';
import { KeptSection } from './KeptSection.tsx';
import { ResetSection } from './ResetSection.tsx';

/** All settings at once: out, in, back, and as text for those who set up many sites. */
export const ToolsPanel = (): ReactNode => (
	<>
		<ExportSection />
		<ImportSection />
		<BackSection />
		<ResetSection />
		<ConfigSection />
		<CommandsSection />
		<KeptSection />
	</>
);
