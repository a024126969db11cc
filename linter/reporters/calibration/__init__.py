"""What a corpus says about its flags, as text, as JSON and as a picture: pure functions of a ``Calibration``.

text      for people, in a terminal however narrow
json      for programs, as ``schemas/calibration.schema.json`` describes it
picture   an SVG of the scores by section and flag
toml      the settings that follow, as a file may hold them
"""
