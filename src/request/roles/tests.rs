//! Which titles sentences state, and on which side of the move.
