"""Words that carry no answer: what English cannot do without, and what stands for anything at all."""

from __future__ import annotations

VAGUE = """
a an the this that these those some any no none every each all both either neither other others another such same
i me my mine myself we us our ours ourselves you your yours yourself he him his she her they them their theirs it its
itself themselves one ones who whom whose which what whatever where when why how whenever wherever whichever
and or but nor so yet if then than because cause since as although though while whereas unless until till whether
of in on at by for from to into onto with without within about around after before over under up down out off through
during between among against along across behind beyond near per via like unlike except besides despite toward towards
be am is are was were been being do does did done doing have has had having will would shall should can could may might
must ought need needs needed dare used not never ever also too very really quite rather pretty just only even still
already again almost always often sometimes usually mostly maybe perhaps possibly probably definitely certainly surely
actually basically literally honestly frankly obviously generally normally typically apparently simply exactly
absolutely totally completely entirely fully especially particularly somewhat somehow anyway anyways anyhow however
therefore instead otherwise else here there now today nowadays later soon once twice first last next back away together
yes yeah yep no nope nah ok okay oh ah uh hey hi hello well right sure fine alright please sorry thanks thank
get gets got getting gotten go goes going went gone come comes came coming make makes made making take takes took
taken taking give gives gave given giving put puts putting let lets see sees saw seen seeing look looks looked looking
say says said saying tell tells told telling talk talked talking speak ask asks asked asking answer answers answered
know knows knew known knowing think thinks thought thinking believe guess guesses suppose mean means meant feel feels
felt seem seems seemed want wants wanted wish hope try tries tried trying use uses using help helps helped helping work
works worked working happen happens happened keep keeps kept start starts started stop find finds found hear heard
remember remembered recall forget forgot forgotten learn learned learnt learning understand understood understanding
show shows showed deal dealt handle handled call called run runs set sets turn turned change changed changes follow
followed need bring brought leave left move moved touch touched pass skip cover covered figure study studied read
thing things stuff something anything nothing everything someone anyone everyone somebody anybody everybody nobody
way ways kind kinds sort sorts type types lot lots bit bunch part parts piece pieces number numbers amount couple few
several many much more most less least enough little half rest whole side point points idea ideas reason reasons case
cases example examples question questions topic topics subject matter matters problem problems issue issues detail
details specific specifics concept concepts term terms word words name names area areas field fact facts sense
situation situations level place time times day days week weeks month months year years moment while ago recently
currently person people guy guys man team teams company companies job jobs project projects task tasks role boss
manager colleague colleagues friend friends course courses class school college university tutorial tutorials book
internet google experience experiences experienced knowledge background skill skills expert experts interview resume
good better best great nice bad worse worst big bigger biggest small smaller large huge hard harder difficult easy
easier simple simpler important interesting different similar new old long short high low real true wrong possible
certain clear common general basic main full own able available ready aware familiar unfamiliar comfortable confident
unsure lost stuck afraid honest happy glad interested involved used supposed based depending depends depend
two three four five ten hundred percent second third end beginning middle top bottom head mind hand hands life world
lately personally afraid guessing stumped blank clue memory tongue pronounce spell tricky tough fancy weird funny cool
crazy obvious complicated complex complicated deep deeper depth general overall practice practical theory theoretical
kinda sorta gonna wanna etc eh huh wow gosh damn hell god jeez man dude mate sir madam ma'am gotcha
wondering wondered curious imagine assume figured heard matter care cares worry worries fun luck effort everywhere
nowhere picture pictures stage stages step steps everyday forever anymore more's nothing's that'd it'd pretty decent
various learner learners
"""
