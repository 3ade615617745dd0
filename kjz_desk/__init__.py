"""KJZ Desk: the event desk of a county's Science and Technology Week."""

__version__ = "0.1.0"
