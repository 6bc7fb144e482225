// The same property over 100,000 histories: the deep run sets MUTABAA_DEEP.
import './project-life.property.test.ts';
